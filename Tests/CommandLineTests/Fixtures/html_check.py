"""Opens an HTML report in headless Chromium and uses it as a person would.

html_check.py CHROMIUM FILE [PICTURE WIDTH HEIGHT light|dark] prints a JSON object with what was found; with PICTURE it also
takes a screenshot. Speaks the DevTools protocol through a pipe (--remote-debugging-pipe): no port, no package.
"""
import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

chromium, page = sys.argv[1:3]
picture = sys.argv[3:] or None
to_browser, from_us = os.pipe()
from_browser, to_us = os.pipe()


def place_pipes():
    os.dup2(to_browser, 3)
    os.dup2(to_us, 4)


# Numbers above 4, so that the two ends are not closed by the move.
to_browser, to_us = os.dup2(to_browser, 63), os.dup2(to_us, 64)
profile = tempfile.mkdtemp()
process = subprocess.Popen(
    [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe",
     "--no-first-run", "--hide-scrollbars", f"--user-data-dir={profile}", "about:blank"],
    preexec_fn=place_pipes, pass_fds=(3, 4, 63, 64), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
os.close(to_browser)
os.close(to_us)
reader = os.fdopen(from_browser, "rb")
events, serial, session = [], 0, None
buffer = b""


def receive():
    global buffer
    while b"\0" not in buffer:
        chunk = os.read(reader.fileno(), 1 << 20)
        if not chunk:
            raise SystemExit("Chromium went away")
        buffer += chunk
    message, buffer = buffer.split(b"\0", 1)
    return json.loads(message)


def call(method, **params):
    global serial
    serial += 1
    message = {"id": serial, "method": method, "params": params}
    if session:
        message["sessionId"] = session
    os.write(from_us, json.dumps(message).encode() + b"\0")
    while True:
        answer = receive()
        if answer.get("id") == serial:
            if "error" in answer:
                raise SystemExit(f"{method}: {answer['error']}")
            return answer["result"]
        events.append(answer)


def run(expression):
    result = call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
    if "exceptionDetails" in result:
        raise SystemExit(f"{expression}: {result['exceptionDetails']}")
    return result["result"].get("value")


def click(query):
    box = run(f"(() => {{ const e = document.querySelector({json.dumps(query)}); e.scrollIntoView({{block: 'center'}});"
              " const r = e.getBoundingClientRect(); return [r.x + Math.min(r.width / 2, 20), r.y + r.height / 2]; })()")
    for kind in ("mousePressed", "mouseReleased"):
        call("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)


def key(name, text=None):
    call("Input.dispatchKeyEvent", type="keyDown", key=name, code=name, **({"text": text} if text else {}))
    call("Input.dispatchKeyEvent", type="keyUp", key=name, code=name)


try:
    target = call("Target.createTarget", url="about:blank")["targetId"]
    session = call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    for domain in ("Page", "Runtime", "Log", "Network"):
        call(f"{domain}.enable")
    if picture:
        call("Emulation.setDeviceMetricsOverride", width=int(picture[1]), height=int(picture[2]), deviceScaleFactor=1,
             mobile=False)
        call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": picture[3]}])
    call("Page.navigate", url="file://" + os.path.abspath(page))
    for _ in range(200):
        if run("document.readyState") == "complete":
            break
        time.sleep(0.05)
    found = {"has_script": run("document.documentElement.classList.contains('js')"), "title": run("document.title")}
    if found["has_script"]:
        found["rows"] = run("document.querySelectorAll('#steps tbody tr').length")
        click(".row[data-op]")
        found["about_operation"] = run("document.querySelector('#about').textContent")
        click(".row[data-op]")
        found["about_again"] = run("document.querySelector('#about').textContent")
        if run("document.querySelector('.row[data-end]') !== null"):
            click(".row[data-end]")
            found["about_endpoint"] = run("document.querySelector('#about').textContent")
            found["bands"] = run("document.querySelectorAll('#bands rect').length")
            key("Escape")
        found["selected_after_escape"] = run("document.querySelectorAll('.row.on').length")
        run("document.querySelectorAll('.row')[0].focus()")
        key("ArrowDown")
        found["walked"] = run("Array.from(document.querySelectorAll('.row')).indexOf(document.activeElement)")
        key("Enter", "\r")
        found["chosen_by_key"] = run("document.querySelectorAll('.row.on').length")
        key("+", "+")
        found["zoom"] = run("document.querySelector('#zoom').textContent")
        key("/", "/")
        found["focus"] = run("document.activeElement.id")
        call("Input.insertText", text="create")
        found["filtered"] = run("document.querySelectorAll('#steps tbody tr:not([hidden])').length")
        found["count"] = run("document.querySelector('#count').textContent")
        key("Escape")
        click("#steps th:nth-child(2) button")
        click("#steps th:nth-child(2) button")
        found["sorted"] = run(
            "(() => { const v = Array.from(document.querySelectorAll('#steps tbody tr')).map(r => Number(r.cells[1].dataset.v));"
            " return v.every((x, i) => i === 0 || v[i - 1] >= x); })()")
        run("(() => { const s = document.querySelector('#time'); s.value = 500; s.dispatchEvent(new Event('input')); })()")
        found["state"] = run("document.querySelector('#state').textContent")
        found["slide_ms"] = run(
            "(() => { const s = document.querySelector('#time'); const t = performance.now();"
            " for (let i = 0; i < 50; i++) { s.value = i * 20; s.dispatchEvent(new Event('input')); document.body.offsetHeight; }"
            " return (performance.now() - t) / 50; })()")
        click("#play")
        time.sleep(0.3)
        found["played"] = run("Number(document.querySelector('#time').value)")
        click("#play")
    # Whatever is still on its way.
    run("new Promise((done) => setTimeout(done, 200))")
    found["errors"] = [
        e["params"] for e in events
        if e.get("method") == "Runtime.exceptionThrown"
        or (e.get("method") == "Log.entryAdded" and e["params"]["entry"]["level"] in ("error", "warning"))
        or (e.get("method") == "Runtime.consoleAPICalled" and e["params"]["type"] in ("error", "warning"))]
    found["requests"] = [
        e["params"]["request"]["url"][:80] for e in events
        if e.get("method") == "Network.requestWillBeSent" and not e["params"]["request"]["url"].startswith("data:")][1:]
    if picture:
        if found["has_script"]:
            run("(() => { document.querySelector('#filter').value = '';"
                " document.querySelector('#filter').dispatchEvent(new Event('input')); scrollTo(0, 0); })()")
        shot = call("Page.captureScreenshot", format="png", captureBeyondViewport=False)
        with open(picture[0], "wb") as file:
            file.write(base64.b64decode(shot["data"]))
    print(json.dumps(found))
finally:
    process.terminate()
    process.wait()
    shutil.rmtree(profile, ignore_errors=True)
