# SPDX-License-Identifier: Apache-2.0
"""The run: inputs are made, commands take turns, outputs are compared."""

import filecmp
import os
import shutil
import subprocess
import sys
import time

from inputs import MADE, write_text


def holds(written, expected, first):
    """Whether a file has the bytes of another: as a whole, or from a byte of it on, whatever comes behind."""
    if first is None:
        return filecmp.cmp(written, expected, shallow=False)
    with open(written, "rb") as result, open(expected, "rb") as source:
        result.seek(first)
        while block := source.read(1 << 20):
            if result.read(len(block)) != block:
                return False
    return True


class Bench:
    def __init__(self, options):
        self.dir = os.path.abspath(options.dir)
        self.runs = options.runs
        self.spindle = os.path.abspath(options.spindle)
        self.binmerge = options.binmerge or shutil.which("binmerge")
        self.edcre = options.edcre or shutil.which("edcre")
        self.ecm = options.ecm or shutil.which("ecm")
        self.unecm = options.unecm or shutil.which("unecm")
        self.program = os.path.abspath(sys.argv[0])
        self.null = os.open(os.devnull, os.O_RDONLY)

    def prepare(self, kinds):
        os.makedirs(os.path.join(self.dir, "out"), exist_ok=True)
        for kind in kinds:
            done = os.path.join(self.dir, kind + ".done")
            if kind in MADE or os.path.exists(done):
                continue
            print("generating %s ..." % kind, file=sys.stderr)
            # In a process of its own: a child's peak memory begins with that of its parent.
            subprocess.run([sys.executable, self.program, "--dir", self.dir, "--generate", kind], check=True)
            write_text(done, "")

    def make(self, kinds, selected):
        """Makes what other programs have to make, and leaves out whom it is missing."""
        for kind in kinds:
            reason = MADE[kind](self) if kind in MADE else None
            for job in selected:
                if reason and kind in job.inputs:
                    for entry in job.entries:
                        if kind != "ecm" or entry.name == "unecm":
                            entry.absent = entry.absent or reason

    def remove(self, entry):
        for path in entry.outputs:
            if os.path.isdir(path):
                shutil.rmtree(path)
            elif os.path.lexists(path):
                os.remove(path)

    def run(self, entry, count, compare=False):
        self.remove(entry)
        log = os.path.join(self.dir, "out", "log")
        file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        actions = [(os.POSIX_SPAWN_DUP2, self.null, 0), (os.POSIX_SPAWN_DUP2, file, 1), (os.POSIX_SPAWN_DUP2, file, 2)]
        start = time.perf_counter()
        child = os.posix_spawnp(entry.command[0], entry.command, {**os.environ, **entry.env}, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        wall = time.perf_counter() - start
        os.close(file)
        status = os.waitstatus_to_exitcode(status)
        if status != 0:
            with open(log, errors="replace") as text:
                lines = text.read().strip().splitlines()
            entry.failure = "failed with status %d%s" % (status, ": " + lines[-1] if lines else "")
        elif compare:
            for written, expected, *first in entry.equal:
                if not os.path.exists(written):
                    entry.failure = "wrote no %s" % os.path.basename(written)
                elif not holds(written, expected, first[0] if first else None):
                    entry.failure = "%s has other bytes than it should" % os.path.basename(written)
        self.remove(entry)
        if count and not entry.failure:
            entry.samples.append(
                {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "rss": usage.ru_maxrss / 1024}
            )

    def all(self, selected):
        entries = [(job.runs or self.runs, entry) for job in selected for entry in job.entries if not entry.absent]
        rounds = max((runs for runs, _ in entries), default=0)
        for turn in range(rounds + 1):
            print("\rround %d of %d " % (turn, rounds), end="", file=sys.stderr, flush=True)
            for runs, entry in entries:
                if entry.failure or turn > runs or (turn == 0 and runs == 1 and not entry.equal):
                    continue
                for _ in range(entry.settle if turn > 0 else 0):
                    self.run(entry, count=False)
                self.run(entry, count=turn > 0, compare=turn == 0)
        print("\r", end="", file=sys.stderr)
