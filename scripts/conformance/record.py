"""Makes random configurations, lets the real Terraform plan and order them, and has our order compared with that."""

import argparse
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from flavours import AWS, Builtin
from rendering import Rendering
from shapes import TESTS, shapes
from world import Blueprint, World, address

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOUND = ROOT / "Tests/ConformanceTests/Recordings/found"
KEEPS_WORK = "APPLYSIM_KEEP_WORK" in os.environ
REMOTE_STATE = {
    "version": 4, "terraform_version": "1.11.4", "serial": 1, "lineage": "conformance", "resources": [],
    "outputs": {"v": {"value": "v", "type": "string"}},
}  # fmt: skip


class NotUsable(Exception):
    """Terraform refuses the configuration, or the plan, for another reason than its order."""


class Unordered(Exception):
    """Terraform finds a cycle in an earlier revision than the last."""


class Case:
    """One pair of revisions. The same seed and number make the same case."""

    def __init__(self, seed, number, folder, aws):
        self.name = f"{seed}-{number:04d}"
        self.chance = random.Random(f"{seed} {number}")
        self.is_aws = aws is not None and number % aws["every"] == 1 % aws["every"]
        self.flavour = AWS(aws["endpoint"]) if self.is_aws else Builtin()
        self.plugins = aws["plugins"] if self.is_aws else None
        self.folder = folder / self.name
        self.work = folder / f"{self.name}.work"
        self.description = {}

    def is_recorded(self):
        """True where an earlier run with the same `--folder` has made it; case.json is written last."""
        return (self.folder / "case.json").exists()

    def record(self):
        """Leaves plan.json, plan.tfplan, state.json, graph.dot (or the cycle) and case.json in the case's folder."""
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.work.mkdir(parents=True)
        (self.work / "remote.tfstate").write_text(json.dumps(REMOTE_STATE))
        try:
            options = self._revisions()
        except Unordered:
            options = []
        self.folder.mkdir(parents=True)
        (self.folder / "state.json").write_text(self._run("state", "pull").stdout)
        self._plan(options)
        (self.folder / "case.json").write_text(json.dumps(self.description))
        if not KEEPS_WORK:
            shutil.rmtree(self.work)

    def _revisions(self):
        """Applies all revisions but the last; the options for planning that one."""
        world = World(self.chance, self.flavour)
        self._write(world)
        self._apply("first revision")
        strength = self.chance.choice([0.3, 1, 1, 1.7])
        for _ in range(self.chance.choice(self.flavour.between)):
            before = world.copy()
            world.mutate(self.chance, strength)
            self._make_fail(world)
            # What was applied in part leaves a state that no single revision explains.
            options = [o for o in self._options(before, world) if o.startswith(("-target", "-refresh=false"))]
            self._drop_moves(world, options)
            self._write(world)
            self._apply("middle revision", options, may_fail=self.description.get("failing") is not None)
            if options:
                self.description.setdefault("applied", []).append(options)
        before = world.copy()
        world.mutate(self.chance, strength)
        options = self._options(before, world)
        self._drop_moves(world, options)
        self._write(world)
        self._touch_state()
        return options

    def _write(self, world):
        for old in [*self.work.glob("*.tf"), *self.work.glob("*.tf.json")]:
            old.unlink()
        shutil.rmtree(self.work / "modules", ignore_errors=True)
        for path, text in Rendering(world, seed=self.name).files.items():
            file = self.work / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        arguments = [f"-plugin-dir={self.plugins}"] if self.plugins else []
        done = self._run("init", "-input=false", *arguments)
        if done.returncode:
            raise NotUsable("init: " + _first_error(done))

    @staticmethod
    def _drop_moves(world, options):
        """Terraform insists that targets cover all moves."""
        if any(option.startswith("-target") for option in options):
            for blueprint in world.blueprints.values():
                blueprint.notes = [note for note in blueprint.notes if note[0] != "moved"]

    def _apply(self, what, options=(), may_fail=False):
        done = self._run("apply", "-auto-approve", "-input=false", *options)
        if done.returncode and not may_fail:
            if _cycle(done.stderr):
                raise Unordered
            raise NotUsable(f"{what}: " + _first_error(done))

    def _make_fail(self, world):
        """Makes a resource fail after its creation, which leaves tainted and deposed objects behind."""
        candidates = world.root.of("resource")
        if not candidates or self.chance.random() < 0.3:
            return
        node = self.chance.choice(candidates)
        node.fails = True
        node.trigger += 1
        node.before_destroy = self.chance.choice([None, True, True])
        self.description["failing"] = address(node)

    def _touch_state(self):
        known = self._run("state", "list").stdout.split("\n")
        known = [line for line in known if line and not line.startswith("data.") and ".data." not in line]
        for command, likelihood in (("taint", 0.12), ("state rm", 0.05)):
            while known and self.chance.random() < likelihood:
                chosen = self.chance.choice(known)
                self._run(*command.split(), chosen)
                self.description.setdefault(command, []).append(chosen)

    def _options(self, before, world):
        """Options of the plan. `before`: the world whose objects are in the state."""
        blank = Blueprint("")

        def somewhere(inside=True):
            node_world = self.chance.choice([before, world, world])
            nodes = node_world.root.of("resource", "call") or node_world.root.of("data")
            if not nodes:
                return None
            node = self.chance.choice(nodes)
            keys = node_world.keys(node_world.root, node)
            text = address(node, self.chance.choice(keys) if keys and (self.chance.random() < 0.5 or not inside) else None)
            if not inside and node.kind != "resource" and not node_world.blueprints.get(node.blueprint, blank).of("resource"):
                return None
            children = node_world.blueprints[node.blueprint].of("resource") if node.kind == "call" else []
            if children and (self.chance.random() < 0.4 or not inside):
                child = self.chance.choice(children)
                text += "." + address(child)
            return text

        def several(option, inside=True):
            count = self.chance.choice([1, 1, 2, 3])
            return list(dict.fromkeys(f"{option}={text}" for _ in range(count) if (text := somewhere(inside))))

        roll = self.chance.random()
        if roll < 0.13:
            return several("-target")
        if roll < 0.24:
            return several("-replace", inside=False)
        if roll < 0.32:
            return ["-destroy"]
        if roll < 0.35:
            return ["-destroy", *several("-target")]
        if roll < 0.40:
            return ["-refresh=false"]
        if roll < 0.42:
            return ["-refresh-only"]
        return []

    def _plan(self, options):
        self.description["options"] = options
        file = self.work / "plan.tfplan"
        done = self._run("plan", "-input=false", f"-out={file}", *options)
        if done.returncode:
            cycle = _cycle(done.stderr)
            if cycle is None or not file.exists():
                raise NotUsable("plan: " + _first_error(done))
            self.description["cycle"] = cycle
        shutil.copy(file, self.folder / "plan.tfplan")
        shown = self._run("show", "-json", str(file))
        if shown.returncode:
            raise NotUsable("show: " + _first_error(shown))
        (self.folder / "plan.json").write_text(shown.stdout)
        graph = self._run("graph", "-type=apply", f"-plan={file}")
        if graph.returncode == 0 and "cycle" not in self.description:
            (self.folder / "graph.dot").write_text(graph.stdout)
        elif "cycle" not in self.description:
            self.description["cycle"] = _cycle(graph.stderr)

    def _run(self, *arguments):
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("TF_", "AWS_"))}
        environment |= {"CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": os.devnull, "TF_IN_AUTOMATION": "1",
                        "AWS_EC2_METADATA_DISABLED": "true",
                        # One short run after another: collecting garbage is half of their time.
                        "GOGC": "off"}  # fmt: skip
        command = arguments if arguments[0] in ("state", "show", "taint") else (*arguments, "-no-color")
        if arguments[0] == "graph":
            command = arguments
        return subprocess.run(
            ["terraform", *command], cwd=self.work, env=environment, capture_output=True, text=True, timeout=300)


def _first_error(done):
    text = re.sub(r"\x1b\[[0-9;]*m|[╷│╵]", "", done.stderr)
    found = re.search(r"Error: .*(?:\n.*){0,12}", text)
    return re.sub(r"\s+", " ", found.group() if found else text)[:400]


def _cycle(text):
    text = re.sub(r"\x1b\[[0-9;]*m|[╷│╵]", "", text)
    # One for each knot of the graph.
    found = re.split(r"Error: Cycle:", text)[1:]
    if not found:
        return None
    # Lines are broken at spaces; no address in these configurations holds a comma and a space.
    knots = [re.sub(r"\s*\n\s*", " ", knot.split("─")[0]).strip() for knot in found]
    return [name.strip() for knot in knots for name in knot.split(", ")]


class Mock:
    """moto_server on a free port, where both it and the provider's plugin are at hand."""

    def __init__(self, plugins, every):
        self.plugins, self.every = plugins, every

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.process = subprocess.Popen(
            ["moto_server", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.2)
        return {"endpoint": f"http://127.0.0.1:{port}", "plugins": self.plugins, "every": self.every}

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


class NoMock:
    def __enter__(self):
        return None

    def __exit__(self, *_):
        pass


def make_cases(count, first, seed, folder, mock, jobs):
    """The names of the usable cases, and why the others are not."""
    usable, unusable = [], []

    def make(number):
        case = Case(seed, number, folder, aws)
        try:
            if not case.is_recorded():
                case.record()
            return case.name, None
        except (NotUsable, subprocess.TimeoutExpired) as reason:
            shutil.rmtree(case.folder, ignore_errors=True)
            return case.name, str(reason)

    with mock as aws, concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for name, reason in pool.map(make, range(first, first + count)):
            (usable if reason is None else unusable).append((name, reason))
    return [name for name, _ in usable], unusable


def count_shapes(folder, names):
    """How many of the cases have each shape."""
    found = [shapes(folder / name) for name in names]
    return [(shape, sum(shape in one for one in found)) for shape in TESTS]


def compare(folder):
    """Runs the comparison; the names of the cases that differ."""
    environment = os.environ | {"APPLYSIM_FRESH_CASES": str(folder)}
    command = ["swift", "test", "--skip-build", "--filter", "FreshConformanceTests"]
    report = folder / "report.json"
    # That of an earlier run would stand for this one where the test does not come to write its own.
    report.unlink(missing_ok=True)
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if not report.exists():
        sys.exit(done.stdout[-4000:] + done.stderr[-4000:])
    return json.loads(report.read_text())


def keep(folder, name):
    """Copies a case beside the recordings, small files only."""
    target = FOUND / name
    target.mkdir(parents=True, exist_ok=True)
    for file in ("plan.json", "plan.tfplan", "state.json", "graph.dot", "case.json"):
        source = folder / name / file
        if source.exists() and source.stat().st_size < 400_000:
            shutil.copy(source, target / file)


def main():
    parser = argparse.ArgumentParser(
        prog="record-conformance", description="Compares our order with the real Terraform's on fresh random cases.")
    parser.add_argument("count", type=int, help="how many cases")
    parser.add_argument("seed", nargs="?", help="makes the same cases again; default: the time")
    parser.add_argument("--first", type=int, default=0, help="the first case's number")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time")
    parser.add_argument(
        "--plugins", help="a folder with the AWS provider's plugin: some cases then use it, with moto_server (a minute each)")
    parser.add_argument("--aws-every", type=int, default=12, help="with --plugins: how many cases to one that uses it")
    parser.add_argument(
        "--folder", type=pathlib.Path,
        help="where to leave the cases, and to find those of an earlier run; default: a temporary folder")
    parser.add_argument("--keep", action="store_true", help="copy cases that differ to Recordings/found")
    options = parser.parse_args()
    if shutil.which("terraform") is None:
        sys.exit("record-conformance: expected terraform on the PATH, found none")
    seed = options.seed or str(int(time.time()))
    folder = options.folder or pathlib.Path(tempfile.mkdtemp(prefix="applysim-fresh-"))
    folder.mkdir(parents=True, exist_ok=True)
    mock = Mock(options.plugins, options.aws_every) if options.plugins else NoMock()
    usable, unusable = make_cases(options.count, options.first, seed, folder, mock, options.jobs)
    for name, reason in unusable:
        print(f"not usable: {name}: {reason}")
    for shape, number in count_shapes(folder, usable):
        print(f"{number:5} {shape}")
    report = compare(folder)
    print(report["summary"])
    for name, differences in report["failing"].items():
        print(f"differs: {name}")
        for difference in differences[:8]:
            print(f"    {difference}")
        if options.keep:
            keep(folder, name)
    print(f"seed {seed}: {len(usable)} cases recorded, {len(unusable)} not usable, {len(report['failing'])} differ; in {folder}")
    sys.exit(1 if report["failing"] else 0)


if __name__ == "__main__":
    main()
