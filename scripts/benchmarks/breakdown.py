#!/usr/bin/env python3
"""What a command spends its processor time on, and in whose functions: breakdown.py BINARY COMMAND...

    scripts/benchmarks/breakdown.py .build/release/applysim simulate samples/crates-io-2023-01-25/plan.json

Runs the command a hundred times under perf, from process start, and prints two Markdown tables. By cause: what our code calls counts
as ours, whoever wrote it, but for types, which Swift's runtime looks up when they are used first. By owner: an allocation is libc's, a
reference count the Swift runtime's.
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
TIMES = 100

LOADER = "the program and its libraries are loaded"
ARGUMENTS = "the command line is read (ArgumentParser)"
TYPES = "Swift's runtime looks up types at their first use"
PROCESS = "the process begins and ends"
TASKS = "threads and tasks are made and wait"
MEMORY = "memory, where it is not known who asked for it"
NOT_OURS = [LOADER, ARGUMENTS, TYPES, PROCESS, TASKS]
REST = "the rest of ours"

# What stands nearest to the start of a thread decides.
CAUSES = [
    ("WhatIf", "remedies are searched"),
    ("Reporting", "the report is written"),
    ("Drawing", "the report is written"),
    ("PlanFile", "the plan is read"),
    ("EventSimulation", "runs, those of the search too"),
    ("ApplyGraph", "the plan is ordered"),
    ("ApplySimulation", "model and forecast, without the runs"),
]
# Of libc no caller is known: it is built without frame pointers.
ALLOCATES = re.compile(r"_?_?(int_)?(malloc|free|realloc|calloc|memalign)|cfree|sysmalloc|unlink_chunk|systrim|heap_trim|exc_page_fault|__mprotect|__munmap|__mmap|mem(cpy|move|set)|__mem")
RUNS = re.compile(r"RunChunk|EndpointObserver|ProgramRun|ApplySimulatorV")
LOOKS_UP_TYPES = re.compile(
    r"swift_getTypeByMangledName|swift_conformsToProtocol|_?swift_getGenericMetadata|swift_getWitnessTable|swift_getAssociatedTypeWitness"
    r"|__swift_instantiate"
)


def module(symbol):
    """The module of a mangled Swift name; None where it is none, or stands for itself as those of the standard library do."""
    found = re.match(r"\$[sS](\d+)", symbol)
    return symbol[found.end():][: int(found.group(1))] if found else None


def cause(stack):
    symbols = [frame.rpartition(" (")[0] for frame in stack]
    if any("ld-linux" in frame for frame in stack):
        return LOADER
    if any("ArgumentParser" in symbol for symbol in symbols if symbol.startswith("$s")) and not any(
        module(symbol) in MODULES - {"applysim_cli"} for symbol in symbols
    ):
        return ARGUMENTS
    if any(LOOKS_UP_TYPES.match(symbol) for symbol in symbols):
        return TYPES
    if any(RUNS.search(symbol) for symbol in symbols):
        return dict(CAUSES)["EventSimulation"]
    for symbol in reversed(symbols):
        name = dict(CAUSES).get(module(symbol))
        if name:
            return name
    if any(module(symbol) in MODULES for symbol in symbols):
        return REST
    if any(ALLOCATES.match(symbol) for symbol in symbols):
        return MEMORY
    isKernelAlone = all("kernel" in frame or "[unknown]" in frame for frame in stack)
    return PROCESS if isKernelAlone or any("exit" in symbol or "execve" in symbol for symbol in symbols) else TASKS


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


def table(head, counts, names):
    total = sum(counts.values())
    print(f"| {head} | of the processor time |\n| --- | ---: |")
    for name in names:
        print(f"| {name} | {100 * counts[name] / total:.0f} % |")


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
        seen = list(stacks(data))
    causes = collections.Counter(cause(stack) for stack in seen)
    total = sum(causes.values())
    table("by cause", causes, sorted(causes, key=lambda name: (name not in NOT_OURS, -causes[name])))
    print(f"\nNot ours: {100 * sum(causes[name] for name in NOT_OURS) / total:.0f} %\n")
    owners = collections.Counter(owner(stack) for stack in seen)
    table("by owner", owners, [name for name, _ in owners.most_common()])


main()
