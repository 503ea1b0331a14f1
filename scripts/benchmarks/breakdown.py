#!/usr/bin/env python3
"""What a command spends its processor time on, and in whose functions: breakdown.py BINARY COMMAND...

    scripts/benchmarks/breakdown.py .build/release/applysim simulate samples/crates-io-2023-01-25/plan.json

Runs the command a hundred times under perf, from process start, and prints two Markdown tables. By cause: what our code calls counts
as ours, whoever wrote it, but for types, which Swift's runtime looks up when they are used first. Memory that is asked for before the
first function of ours belongs to libraries that get ready. libc's stacks are cut: what a thread does right before and after is taken for
what it needs memory for, and where these differ it is not known. By owner: an allocation is libc's, a
reference count the Swift runtime's. Of the time that passes each thread that runs has its part: half of it where there are two.
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
# Seconds; a few samples of each thread.
MOMENT = 0.0002
# Within which what a thread does before and after is what it does between.
NEAR = 0.0005

# 1: a limit is exceeded; 3: the plan can't be ordered.
WORKED = [0, 1, 3]

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
# Of libc no caller is known: it is built without frame pointers. See `without_start` and `without_gaps`.
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
    is_kernel_alone = all("kernel" in frame or "[unknown]" in frame for frame in stack)
    return PROCESS if is_kernel_alone or any("exit" in symbol or "execve" in symbol for symbol in symbols) else TASKS


def without_start(seen, causes):
    """What memory costs before the first function of ours runs: its pages belong to libraries that get ready."""
    begins = {}
    for process, _, time, stack in seen:
        if any(module(frame.rpartition(" (")[0]) in MODULES for frame in stack):
            begins[process] = min(time, begins.get(process, time))
    return [PROCESS if cause == MEMORY and row[2] < begins.get(row[0], 0) else cause for row, cause in zip(seen, causes)]


def without_gaps(seen, causes):
    """Who asked for memory, where the stack does not tell, but the same thread does the same thing right before and after."""
    places = collections.defaultdict(list)
    for place, (process, thread, time, _) in enumerate(seen):
        places[process, thread].append((time, place))
    causes = list(causes)
    for row in places.values():
        row.sort()
        known = [(time, place) for time, place in row if causes[place] != MEMORY]
        position = 0
        for time, place in row:
            while position < len(known) and known[position][0] <= time:
                position += 1
            if causes[place] != MEMORY or position in (0, len(known)):
                continue
            (before, first), (after, second) = known[position - 1], known[position]
            if after - before <= NEAR and causes[first] == causes[second]:
                causes[place] = causes[first]
    return causes


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


def samples(data):
    """Of each sample the process, the thread, the time in seconds and the stack."""
    text = subprocess.run(["perf", "script", "-i", data, "-F", "comm,pid,tid,time,ip,sym,dso"], check=True, capture_output=True, text=True, errors="replace").stdout
    for block in text.split("\n\n"):
        lines = block.strip("\n").split("\n")
        found = re.match(r"(.*?)\s+(\d+)/(\d+)\s+([\d.]+):", lines[0])
        if found and len(lines) > 1 and found.group(1).strip() not in ("sh", "perf", "seq"):
            yield found.group(2), found.group(3), float(found.group(4)), [line.split(None, 1)[-1] for line in lines[1:]]


def passing(seen):
    """How much of the time that passes each sample stands for: its share of the moment, by threads that run in it."""
    moments = collections.defaultdict(set)
    counts = collections.Counter()
    keys = [(process, int(time / MOMENT)) for process, _, time, _ in seen]
    for key, (_, thread, _, _) in zip(keys, seen):
        moments[key].add(thread)
        counts[key, thread] += 1
    return [1 / len(moments[key]) / counts[key, sample[1]] for key, sample in zip(keys, seen)]


def table(head, names, *columns):
    print(f"| {head} | of the time that passes | of the processor time |\n| --- | ---: | ---: |")
    for name in names:
        shares = [100 * column[name] / sum(column.values()) for column in columns]
        print(f"| {name} | " + " | ".join(f"{share:.0f} %" for share in shares) + " |")


def summed(names, weights):
    sums = collections.Counter()
    for name, weight in zip(names, weights):
        sums[name] += weight
    return sums


def main():
    command = sys.argv[1:]
    if not command:
        sys.exit(__doc__.strip())
    if shutil.which("perf") is None:
        sys.exit("perf: expected on the path, found nothing\nhint: it is in Debian's package linux-perf")
    status = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
    if status not in WORKED:
        sys.exit(f"{command[0]}: expected a command that works, found that it ends with {status}")
    with tempfile.TemporaryDirectory() as folder:
        data = f"{folder}/perf.data"
        loop = f'for i in $(seq {TIMES}); do "$@"; done'
        subprocess.run(["perf", "record", "-q", "-F", "20000", "-g", "-o", data, "--", "sh", "-c", loop, "sh", *command], stdout=subprocess.DEVNULL)
        seen = list(samples(data))
    weights = passing(seen)
    causes = without_gaps(seen, without_start(seen, [cause(stack) for *_, stack in seen]))
    passed, used = summed(causes, weights), collections.Counter(causes)
    table("by cause", sorted(used, key=lambda name: (name not in NOT_OURS, -used[name])), passed, used)
    shares = [100 * sum(column[name] for name in NOT_OURS) / sum(column.values()) for column in (passed, used)]
    print(f"| **not ours together** | {shares[0]:.0f} % | {shares[1]:.0f} % |\n")
    owners = [owner(stack) for *_, stack in seen]
    used = collections.Counter(owners)
    table("by owner", [name for name, _ in used.most_common()], summed(owners, weights), used)


main()
