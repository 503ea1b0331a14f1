"""GitHub's and GitLab's comments on one change, on 127.0.0.1: what the posting scripts are tested against.

comment_api.py MODE LOG writes the port to standard output, then answers until standard input ends. Every request is a
line of LOG: method and path. Modes: plain; forbidden (403); limited (the first two requests meet a rate limit).
"""
import json
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

mode, log_path = sys.argv[1:3]
# Enough of other people's for a second page; one quotes the marker in the middle of its text.
comments = [{"id": n, "body": f"remark {n}"} for n in range(1, 151)]
comments[3]["body"] = "> <!-- applysim:applysim -->\nwhat is this?"
limited = [2 if mode == "limited" else 0]


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, code, value, **headers):
        data = json.dumps(value).encode()
        self.send_response(code)
        for name, text in headers.items():
            self.send_header(name.replace("_", "-"), text)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def handle_any(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else None
        with open(log_path, "a") as log:
            log.write(f"{self.command} {self.path}\n")
        token = self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN")
        if token not in ("Bearer s3cret", "s3cret"):
            return self.answer(401, {"message": "Bad credentials"})
        if limited[0]:
            limited[0] -= 1
            if limited[0]:
                return self.answer(429, {"message": "slow down"}, Retry_After="1")
            return self.answer(
                403, {"message": "API rate limit exceeded"}, X_RateLimit_Remaining="0", X_RateLimit_Reset="0")
        if mode == "forbidden" and self.command != "GET":
            return self.answer(403, {"message": "Resource not accessible by integration"})
        if body is not None and len(body["body"]) > 65536:
            return self.answer(422, {"message": "Body is too long (maximum is 65536 characters)"})
        url = urlsplit(self.path)
        one = re.search(r"/(?:comments|notes)/(\d+)$", url.path)
        if self.command == "GET":
            query = parse_qs(url.query)
            size, page = int(query["per_page"][0]), int(query["page"][0])
            return self.answer(200, comments[(page - 1) * size : page * size])
        if self.command == "POST":
            comments.append({"id": len(comments) + 1, "body": body["body"]})
            return self.answer(201, comments[-1])
        comments[int(one.group(1)) - 1]["body"] = body["body"]
        return self.answer(200, comments[int(one.group(1)) - 1])

    do_GET = do_POST = do_PATCH = do_PUT = handle_any


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.read()
with open(log_path + ".comments", "w") as file:
    json.dump([c for c in comments if c["id"] > 150], file)
