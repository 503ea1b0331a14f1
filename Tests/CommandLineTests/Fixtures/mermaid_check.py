"""Gives pictures to the real Mermaid, in headless Chromium, configured as it is by default.

mermaid_check.py CHROMIUM MERMAID_JS FILE... prints a JSON list: for each file the kind of diagram, how many tasks, nodes and
edges were drawn, and the error where it was refused. With PICTURES=FOLDER in the environment it also takes screenshots.
"""
import json
import os
import pathlib
import sys
import tempfile

from browser import Browser

chromium, library, *files = sys.argv[1:]
DRAW = """(async () => {
  const text = TEXT;
  try {
    const {diagramType} = await mermaid.parse(text);
    const {svg} = await mermaid.render('picture', text);
    document.querySelector('#here').innerHTML = svg;
    const count = query => document.querySelectorAll('#here ' + query).length;
    return {kind: diagramType, tasks: count('rect.task'), nodes: count('g.node'),
            edges: count('path.flowchart-link'), sections: count('text.sectionTitle'),
            texts: Array.from(document.querySelectorAll('#here .taskText, #here .taskTextOutsideRight, #here .taskTextOutsideLeft, #here .nodeLabel'), e => e.textContent),
            tooLong: svg.includes('Maximum text size'), error: null};
  } catch (error) {
    return {error: String(error)};
  }
})()"""

found = []
with tempfile.TemporaryDirectory() as folder, Browser(chromium) as browser:
    page = pathlib.Path(folder, "page.html")
    page.write_text(f'<!DOCTYPE html><meta charset="utf-8"><body><div id="here"></div>'
                    f'<script src="{pathlib.Path(library).absolute().as_uri()}"></script>')
    browser.screen(1200, 900, "light")
    for path in files:
        # A page of its own, so that nothing is left of the one before.
        browser.open(page.as_uri())
        browser.run("mermaid.initialize({startOnLoad: false})")
        found.append(browser.run(DRAW.replace("TEXT", json.dumps(pathlib.Path(path).read_text()))))
        if "PICTURES" in os.environ:
            browser.picture(os.path.join(os.environ["PICTURES"], pathlib.Path(path).stem + ".png"), whole=True)
print(json.dumps(found))
