#!/usr/bin/env python3
"""Whose functions a command spends its processor time in: breakdown.py BINARY COMMAND...

    scripts/benchmarks/breakdown.py .build/release/applysim simulate samples/crates-io-2023-01-25/plan.json

Runs the command forty times under perf, from process start, and prints a Markdown table. What a function of ours calls counts
for its owner: an allocation is libc's, a reference count the Swift runtime's.
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MODULES = {path.name.replace("-", "_") for path in (ROOT / "Sources").iterdir()}
TIMES = 40


def module(symbol):
    """The module of a mangled Swift name; None where it is none, or stands for itself as those of the standard library do."""
    found = re.match(r"\$[sS](\d+)", symbol)
    return symbol[found.end():][: int(found.group(1))] if found else None


def owner(stack):
    symbol, _, library = stack[0].rpartition(" (")
    library = library.rstrip(")")
    if "ld-linux" in library or "kernel" in library and any("ld-linux" in frame for frame in stack):
        return "loader, and the pages it touches"
    if "kernel" in library:
        return "kernel"
    if "libc.so" in library:
        return "libc: memory, copying"
    if ".so" in library:
        return "other libraries"
    if module(symbol) in MODULES or symbol.startswith("applysim"):
        return "applysim's own modules"
    if module(symbol) is None and not symbol.startswith(("$s", "swift", "_swift", "__swift", "_dispatch", "dispatch")):
        return "other libraries"
    return "Swift's runtime and libraries"


def stacks(data):
    text = subprocess.run(["perf", "script", "-i", data, "-F", "comm,ip,sym,dso"], check=True, capture_output=True, text=True, errors="replace").stdout
    for block in text.split("\n\n"):
        lines = block.strip("\n").split("\n")
        if len(lines) > 1 and not lines[0].startswith(("sh ", "perf")):
            yield [line.split(None, 1)[-1] for line in lines[1:]]


def main():
    command = sys.argv[1:]
    if not command:
        sys.exit(__doc__.strip())
    if shutil.which("perf") is None:
        sys.exit("perf: expected on the path, found nothing\nhint: it is in Debian's package linux-perf")
    with tempfile.TemporaryDirectory() as folder:
        data = f"{folder}/perf.data"
        loop = f'for i in $(seq {TIMES}); do "$@"; done'
        subprocess.run(["perf", "record", "-q", "-F", "20000", "-g", "-o", data, "--", "sh", "-c", loop, "sh", *command], stdout=subprocess.DEVNULL)
        owners = collections.Counter(owner(stack) for stack in stacks(data))
    print("| whose functions | of the processor time |\n| --- | ---: |")
    for name, count in owners.most_common():
        print(f"| {name} | {100 * count / owners.total():.0f} % |")


main()
