"""Headless Chromium through the DevTools protocol on a pipe (--remote-debugging-pipe): no port, no package."""
import base64
import json
import os
import shutil
import subprocess
import tempfile
import time


class Browser:
    """One tab. Ended with the block:  with Browser(program) as browser: browser.open(url); browser.run(expression)"""

    def __init__(self, chromium):
        to_browser, from_us = os.pipe()
        from_browser, to_us = os.pipe()
        # Numbers above 4, so that the two ends are not closed by the move.
        to_browser, to_us = os.dup2(to_browser, 63), os.dup2(to_us, 64)

        def place_pipes():
            os.dup2(to_browser, 3)
            os.dup2(to_us, 4)

        self.profile = tempfile.mkdtemp()
        # Without this, newer ones show a page that says that chrome://tracing is for developers.
        with open(os.path.join(self.profile, "Local State"), "w") as file:
            json.dump({"internal_only_uis_enabled": True}, file)
        self.process = subprocess.Popen(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--remote-debugging-pipe", "--no-first-run", "--hide-scrollbars", f"--user-data-dir={self.profile}",
             "about:blank"],
            preexec_fn=place_pipes, pass_fds=(3, 4, 63, 64), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(to_us)
        self.reader, self.writer = from_browser, from_us
        self.events, self.serial, self.session, self.buffer = [], 0, None, b""

    def __enter__(self):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def receive(self):
        while b"\0" not in self.buffer:
            chunk = os.read(self.reader, 1 << 20)
            if not chunk:
                raise SystemExit("Chromium went away")
            self.buffer += chunk
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **params):
        self.serial += 1
        message = {"id": self.serial, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.writer, data):]
        while True:
            answer = self.receive()
            if answer.get("id") == self.serial:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def run(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise SystemExit(f"{expression[:200]}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def screen(self, width, height, scheme, mobile=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, url):
        self.call("Page.navigate", url=url)
        for _ in range(400):
            if self.run("document.readyState") == "complete":
                return
            time.sleep(0.05)
        raise SystemExit(f"{url}: not loaded in 20 s")

    def picture(self, path, whole=False):
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    def errors(self):
        """What the page logged as an error or a warning, or threw."""
        return [
            e["params"] for e in self.events
            if e.get("method") == "Runtime.exceptionThrown"
            or (e.get("method") == "Log.entryAdded" and e["params"]["entry"]["level"] in ("error", "warning"))
            or (e.get("method") == "Runtime.consoleAPICalled" and e["params"]["type"] in ("error", "warning"))]

    def requests(self):
        """What was asked for beside the page itself."""
        return [
            e["params"]["request"]["url"][:80] for e in self.events
            if e.get("method") == "Network.requestWillBeSent"
            and not e["params"]["request"]["url"].startswith("data:")][1:]
