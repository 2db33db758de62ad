# SPDX-License-Identifier: Apache-2.0
"""What a job is made of."""

import os
import shutil
import statistics


class Entry:
    """One command of a job: what it writes, what that must equal, and its targets."""

    def __init__(self, name, command, outputs=(), equal=(), targets=(), env=None, rss=None, absent=None):
        self.name = name
        self.command = command
        self.outputs = outputs  # files and directories, removed before and after each run
        self.equal = equal  # pairs of (output, file with the same bytes), or with a third: from which byte of the output
        self.targets = targets  # (measure, factor, name of the entry compared with)
        self.env = env or {}
        # Whether its memory is compared with the limit for all, or the limit for it in MB.
        self.rss = name.startswith("spindle") if rss is None else rss
        self.absent = absent  # why it cannot run here
        self.settle = 0  # runs that are not counted before each that is
        self.failure = None
        self.samples = []

    def median(self, measure):
        return statistics.median(sample[measure] for sample in self.samples)

    def measured(self):
        return not self.absent and not self.failure and self.samples


class Job:
    def __init__(self, name, title, inputs, entries, runs=None):
        self.name, self.title, self.inputs, self.entries, self.runs = name, title, inputs, entries, runs
        for entry in entries:
            if entries[0].name == "cp" and entry.outputs:
                entry.settle = 2


def peer(name):
    return None if shutil.which(name) else "not installed"


def at_in(work):
    """Two functions that name files: inputs, which stay, and outputs, which are deleted."""
    return lambda *parts: os.path.join(work, *parts), lambda *parts: os.path.join(work, "out", *parts)


def copy_of(work, source):
    """The yardstick: cp of an input."""
    at, out = at_in(work)
    return Entry("cp", ["cp", at(source), out("cp.bin")], [out("cp.bin")])
