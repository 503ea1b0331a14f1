"""Opens an HTML report in headless Chromium and uses it as a person would.

html_check.py CHROMIUM FILE [PICTURE WIDTH HEIGHT light|dark] prints a JSON object with what was found; with PICTURE it also
takes a screenshot.
"""
import json
import os
import sys
import time

from browser import Browser

chromium, page = sys.argv[1:3]
picture = sys.argv[3:] or None


def click(query):
    box = run(f"(() => {{ const e = document.querySelector({json.dumps(query)}); e.scrollIntoView({{block: 'center'}});"
              " const r = e.getBoundingClientRect(); return [r.x + Math.min(r.width / 2, 20), r.y + r.height / 2]; })()")
    for kind in ("mousePressed", "mouseReleased"):
        call("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)


def key(name, text=None):
    call("Input.dispatchKeyEvent", type="keyDown", key=name, code=name, **({"text": text} if text else {}))
    call("Input.dispatchKeyEvent", type="keyUp", key=name, code=name)


with Browser(chromium) as browser:
    run, call = browser.run, browser.call
    if picture:
        browser.screen(int(picture[1]), int(picture[2]), picture[3])
    browser.open("file://" + os.path.abspath(page))
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
    found["errors"], found["requests"] = browser.errors(), browser.requests()
    if picture:
        if found["has_script"]:
            run("(() => { document.querySelector('#filter').value = '';"
                " document.querySelector('#filter').dispatchEvent(new Event('input')); scrollTo(0, 0); })()")
        browser.picture(picture[0])
    print(json.dumps(found))
