#!/usr/bin/env python3
"""Runs the model that `applysim-benchmarks model` writes with SimPy: simpy_model.py MODEL

The same graph, slots and drawn durations: an operation waits for its predecessors, takes a slot, lasts, gives it back.
Prints operations per second, and how far its makespans are from applysim's (ties are broken otherwise, so not nothing).
"""
import json
import sys
import time

import simpy


def run(predecessors, durations, slots):
    world = simpy.Environment()
    desk = simpy.Resource(world, slots)
    ends = [world.event() for _ in predecessors]

    def operation(number):
        if predecessors[number]:
            yield world.all_of([ends[other] for other in predecessors[number]])
        with desk.request() as slot:
            yield slot
            yield world.timeout(durations[number])
        ends[number].succeed()

    for number in range(len(predecessors)):
        world.process(operation(number))
    world.run()
    return world.now


def main():
    with open(sys.argv[1]) as file:
        model = json.load(file)
    # Processor time: what else the machine does then counts for little.
    start = time.process_time()
    spans = [run(model["predecessors"], durations, model["slots"]) for durations in model["durations"]]
    seconds = time.process_time() - start
    count = len(model["predecessors"]) * len(spans)
    apart = sorted(abs(a - b) / b for a, b in zip(spans, model["makespans"]))
    print(f"operations_per_second\t{count / seconds:.0f}")
    print(f"median_makespan_difference\t{apart[len(apart) // 2]:.4f}")
    print(f"version\t{simpy.__version__}")


if __name__ == "__main__":
    main()
