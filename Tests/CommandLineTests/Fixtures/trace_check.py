"""Opens traces in the two programs that people open them in, both in headless Chromium.

trace_check.py CHROMIUM PERFETTO_UI FILE... prints a JSON list, for each file what each viewer made of it. PERFETTO_UI is the
folder of ui.perfetto.dev's files; with them comes Catapult, the viewer behind chrome://tracing.
"""
import functools
import glob
import http.server
import json
import os
import sys
import threading
import time

from browser import Browser

chromium, folder, *files = sys.argv[1:]


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        if not self.path.startswith("/trace/"):
            return super().do_GET()
        with open(files[int(self.path.removeprefix("/trace/"))], "rb") as file:
            data = file.read()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
threading.Thread(target=server.serve_forever, daemon=True).start()
root = f"http://127.0.0.1:{server.server_port}"
catapult = os.path.relpath(glob.glob(os.path.join(folder, "*/assets/catapult_trace_viewer.html"))[0], folder)

CATAPULT = """(async () => {
  const model = new tr.Model();
  new tr.importer.Import(model, new tr.importer.ImportOptions()).importTraces([await (await fetch(PATH)).text()]);
  const processes = {};
  for (const process of model.getAllProcesses())
    processes[process.name] = Object.values(process.threads).reduce((n, thread) => n + thread.asyncSliceGroup.length, 0);
  return {problems: model.importWarnings.map(w => `${w.type}: ${w.message}`), processes};
})()"""
PERFETTO = """(async () => {
  const rows = async (query, columns) => {
    const found = [];
    for (const row = (await app.trace.engine.query(query)).iter(columns); row.valid(); row.next())
      found.push(Object.keys(columns).map(name => row[name]));
    return found;
  };
  const processes = Object.fromEntries(await rows(
    "select process.name as name, count(*) as n from slice join process_track on slice.track_id = process_track.id"
    + " join process using (upid) group by 1", {name: 'str', n: 0}));
  const problems = await rows(
    "select name, value as n from stats where value > 0 and severity in ('error', 'data_loss')", {name: 'str', n: 0});
  const [[unfinished]] = await rows("select count(*) as n from slice where dur < 0", {n: 0});
  return {problems: problems.map(([name, n]) => `${name}: ${n}`), processes, unfinished};
})()"""

found = []
with Browser(chromium) as browser:
    for number in range(len(files)):
        path = f"/trace/{number}"
        browser.open(f"{root}/{catapult}")
        old = browser.run(CATAPULT.replace("PATH", json.dumps(path)))
        # Another page first: a change of the part behind '#' alone loads nothing.
        browser.open("about:blank")
        browser.open(f"{root}/index.html#!/?url={root}{path}")
        for _ in range(600):
            if browser.run("typeof app === 'object' && Boolean(app.trace)"):
                break
            time.sleep(0.1)
        else:
            raise SystemExit(f"{files[number]}: Perfetto says {browser.run('document.body.innerText')[-500:]!r}")
        new = browser.run(PERFETTO)
        found.append({"catapult": old, "perfetto": new})
print(json.dumps(found))
