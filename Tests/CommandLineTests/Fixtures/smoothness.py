"""Measures how smoothly an HTML report scrolls, zooms and replays in headless Chromium.

smoothness.py CHROMIUM FILE prints for each of these the milliseconds of the page's thread for a step (its processor time, so
that a busy machine does not count), and how long a frame took on the clock at the median and the 95th percentile.
"""
import json
import os
import sys

from browser import Browser

chromium, page = sys.argv[1:3]
STEPS = {
    "slider": "(i) => { const s = document.querySelector('#time'); s.value = i * 1000 / N;"
              " s.dispatchEvent(new Event('input')); }",
    "scroll": "(i) => { const t = document.querySelector('.timeline'); t.scrollTop = i * (t.scrollHeight - t.clientHeight) / N; }",
    "page": "(i) => scrollTo(0, i * (document.body.scrollHeight - innerHeight) / N)",
    "zoom": "(i) => document.querySelector(i % 12 < 6 ? '#in' : '#out').click()",
    "select": "(i) => document.querySelectorAll('.row[data-op]')[i * 3].click()",
    "filter": "(i) => { const f = document.querySelector('#filter'); f.value = i % 2 ? 'create' : '';"
              " f.dispatchEvent(new Event('input')); }",
}
DRIVE = """(async () => {
  const N = 60, step = STEP, frames = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i <= N; i++) {
    step(i);
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  frames.sort((a, b) => a - b);
  return [frames[30], frames[57]];
})()"""

with Browser(chromium) as browser:
    browser.screen(1300, 1000, "light")
    browser.call("Performance.enable", timeDomain="threadTicks")

    def used():
        return {m["name"]: m["value"] for m in browser.call("Performance.getMetrics")["metrics"]}["TaskDuration"]

    browser.open("file://" + os.path.abspath(page))
    found = {"operations": browser.run("document.querySelectorAll('#steps tbody tr').length"), "load_ms": round(used() * 1000)}
    for name, step in STEPS.items():
        before = used()
        median, most = browser.run(DRIVE.replace("STEP", step))
        found[name] = {"thread_ms": round((used() - before) * 1000 / 61, 1), "frame_ms": [round(median), round(most)]}
    print(json.dumps(found))
