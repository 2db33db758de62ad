# SPDX-License-Identifier: Apache-2.0
"""The jobs: which commands are compared, what they write, and their targets."""

import os
import sys

from audio_jobs import audio_jobs
from chd_jobs import chd_jobs
from collection_jobs import collection_jobs
from files_jobs import files_jobs
from inputs import AUDIO_SECTORS, AUDIO_TRACKS, DATA_SECTORS, MIXED_DATA_SECTORS, PREGAP_SECTORS, SMALL_SECTORS, TINY_SECTORS
from job import Entry, Job, at_in, copy_of, peer

NAMES = [
    "iso", "checked", "verify", "edc", "small", "bin", "copy", "split", "merge",
    "rip", "aiff", "iso+wav", "flac", "start", "heap", "dvd", "huge",
    "chd", "chd-mixed", "chd-extract", "chd-verify",
    "extract", "extract-small", "ls", "rules",
    "hash", "compare", "folder",
]


def named(path, option):
    return None if path else "not found, see %s" % option


def jobs(bench):
    at, out = at_in(bench.dir)
    ours = bench.spindle
    binmerge_absent = named(bench.binmerge, "--binmerge")
    binmerge = [sys.executable, bench.binmerge or "binmerge"]
    names = ["mixed (Track %02d).bin" % track for track in range(1, AUDIO_TRACKS + 2)]
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"

    def iso(name, threads, targets, sheet="disc.cue", options=("--no-check",), env=None, result="j.iso"):
        command = [ours, "iso", at(sheet), "-o", out(result), "-j", str(threads), *options, "-f", "-q"]
        return Entry(name, command, [out(result)], [(out(result), at("disc.iso"))], targets, env)

    def hello():
        return Entry("java Hello", [java, "-cp", bench.dir, "Hello"])

    def cp(source):
        return copy_of(bench.dir, source)

    yield Job(
        "iso",
        "BIN/CUE to ISO, %d sectors of MODE1/2352, without checks" % DATA_SECTORS,
        ["disc"],
        [
            cp("disc.bin"),
            Entry(
                "bchunk",
                ["bchunk", at("disc.bin"), at("disc.cue"), out("bchunk")],
                [out("bchunk01.iso")],
                [(out("bchunk01.iso"), at("disc.iso"))],
                absent=peer("bchunk"),
            ),
            iso("spindle -j 1", 1, [("wall", 1.25, "cp"), ("wall", 0.45, "bchunk"), ("cpu", 0.5, "bchunk")]),
            iso("spindle -j 2", 2, [("wall", 1.0, "cp")]),
        ],
    )
    yield Job(
        "checked",
        "BIN/CUE to ISO, EDC of every sector checked",
        ["disc", "valid"],
        [cp("valid.bin"), iso("spindle -j 1", 1, [("wall", 1.5, "cp")], "valid.cue", ()), iso("spindle -j 2", 2, [], "valid.cue", ())],
    )
    def verify(name, sheet, threads, targets=(), options=()):
        return Entry(name, [ours, "verify", at(sheet), "-j", str(threads), *options, "-q"], targets=targets)

    yield Job(
        "verify",
        "EDC, P and Q of %d sectors verified; nothing is written, except by cp" % DATA_SECTORS,
        ["disc", "valid"],
        [
            cp("valid.bin"),
            Entry("edcre -t", [bench.edcre or "edcre", "-t", at("valid.bin")], absent=named(bench.edcre, "--edcre")),
            verify("spindle -j 1", "valid.cue", 1, [("wall", 2.4, "cp"), ("wall", 0.25, "edcre -t")]),
            verify("spindle -j 2", "valid.cue", 2),
        ],
    )
    yield Job(
        "edc",
        "the same by EDC alone",
        ["disc", "valid"],
        [
            cp("valid.bin"),
            verify("spindle -j 1", "valid.cue", 1, [("wall", 1.3, "cp")], ["--edc-only"]),
            verify("spindle -j 2", "valid.cue", 2, (), ["--edc-only"]),
        ],
    )
    yield Job(
        "small",
        "%d sectors verified whole, start included" % SMALL_SECTORS,
        ["small", "valid-small", "hello"],
        [hello(), verify("spindle -j 1", "valid-small.cue", 1, [("wall", 4.0, "java Hello")])],
        bench.runs * 2 + 3,
    )

    def raw(name, threads, targets):
        command = [ours, "bin", at("disc.iso"), "-o", out("raw.bin"), "-j", str(threads), "-f", "-q"]
        return Entry(name, command, [out("raw.bin"), out("raw.cue")], [(out("raw.bin"), at("valid.bin"))], targets)

    yield Job(
        "bin",
        "ISO to BIN: sync, header, EDC, P and Q of %d sectors built" % DATA_SECTORS,
        ["disc", "valid", "ecm"],
        [
            cp("valid.bin"),
            Entry(
                "unecm",
                [bench.unecm or "unecm", at("valid.bin.ecm"), out("unecm.bin")],
                [out("unecm.bin")],
                [(out("unecm.bin"), at("valid.bin"))],
                absent=named(bench.unecm, "--unecm") or named(bench.ecm, "--ecm"),
            ),
            raw("spindle -j 1", 1, [("wall", 1 / 7, "unecm")]),
            raw("spindle -j 2", 2, [("wall", 1 / 9, "unecm")]),
        ],
    )

    def copied(name, source, files, options=()):
        """A conversion that changes no sector. Files: pairs of an ending and the first byte of the sectors, if they are there."""
        target = out("copy." + files[0][0])
        command = [ours, "convert", at(source), target, "-j", "1", "--no-check", *options, "-f", "-q"]
        outputs = [out("copy." + ending) for ending, _ in files]
        equal = [(out("copy." + ending), at("disc.bin"), first) for ending, first in files if first is not None]
        return Entry("spindle " + name, command, outputs, equal, [("wall", 1.4, "cp")])

    yield Job(
        "copy",
        "between formats that store the same sectors, unchecked; a CCD gets a SUB of 29 MB besides",
        ["disc", "clone"],
        [
            cp("disc.bin"),
            copied("cue to ccd", "disc.cue", [("ccd", None), ("img", 0), ("sub", None)]),
            copied("cue to mds", "disc.cue", [("mds", None), ("mdf", 0)]),
            copied("cue to nrg", "disc.cue", [("nrg", PREGAP_SECTORS * 2352)]),
            copied("cue to toc", "disc.cue", [("toc", None), ("bin", 0)]),
            copied("ccd to cue", "clone.ccd", [("cue", None), ("bin", 0)], ["--allow-loss"]),
        ],
    )
    yield Job(
        "split",
        "one BIN to a BIN per track, 13 tracks, %d sectors" % (MIXED_DATA_SECTORS + AUDIO_TRACKS * AUDIO_SECTORS),
        ["mixed"],
        [
            cp("mixed.bin"),
            Entry(
                "binmerge",
                [*binmerge, "-s", "-o", out("bm-split"), at("mixed.cue"), "mixed"],
                [out("bm-split")],
                [(out("bm-split", name), at("multi", name)) for name in names],
                absent=binmerge_absent,
            ),
            Entry(
                "spindle",
                [ours, "split", at("mixed.cue"), "-d", out("split"), "-f", "-q"],
                [out("split")],
                [(out("split", name), at("multi", name)) for name in names],
                [("wall", 0.5, "binmerge"), ("wall", 1.4, "cp")],
            ),
        ],
    )
    yield Job(
        "merge",
        "a BIN per track to one BIN, the same disc",
        ["mixed"],
        [
            cp("mixed.bin"),
            Entry(
                "binmerge",
                [*binmerge, "-o", out("bm-merge"), at("multi", "mixed.cue"), "mixed"],
                [out("bm-merge")],
                [(out("bm-merge", "mixed.bin"), at("mixed.bin"))],
                absent=binmerge_absent,
            ),
            Entry(
                "spindle",
                [ours, "merge", at("multi", "mixed.cue"), "-d", out("merge"), "-f", "-q"],
                [out("merge")],
                [(out("merge", "mixed.bin"), at("mixed.bin"))],
                [("wall", 1.25, "binmerge"), ("wall", 1.4, "cp")],
            ),
        ],
    )
    yield from audio_jobs(bench)
    yield from chd_jobs(bench)
    yield from files_jobs(bench, hello)
    yield from collection_jobs(bench)
    yield Job(
        "start",
        "start-up",
        ["tiny", "hello"],
        [
            hello(),
            Entry("spindle --version", [ours, "--version"], targets=[("wall", 2.0, "java Hello")]),
            Entry(
                "spindle, %d sectors" % TINY_SECTORS,
                [ours, "iso", at("tiny.cue"), "-o", out("tiny.iso"), "--no-check", "-f", "-q"],
                [out("tiny.iso")],
                [(out("tiny.iso"), at("tiny.iso"))],
                [("wall", 2.0, "java Hello")],
            ),
        ],
        bench.runs * 2 + 3,
    )
    yield Job(
        "heap",
        "the same ISO in a heap of 32 MB",
        ["disc"],
        [iso("spindle -Xmx32m", 2, [], env={"SPINDLE_OPTS": "-Xmx32m"}, result="heap.iso")],
        min(bench.runs, 3),
    )
    yield Job(
        "dvd",
        "an ISO of 5 GB, sparse, to BIN/CUE without change of sectors",
        ["dvd"],
        [
            Entry(
                "spindle convert",
                [ours, "convert", at("dvd.iso"), out("dvd.cue"), "-f", "-q"],
                [out("dvd.cue"), out("dvd.bin")],
                [(out("dvd.bin"), at("dvd.iso"))],
            )
        ],
        1,
    )
    yield Job(
        "huge",
        "an ISO of 40 GB, sparse, only read",
        ["huge"],
        [
            Entry("spindle info", [ours, "info", at("huge.iso")]),
            Entry("spindle convert -n", [ours, "convert", at("huge.iso"), out("huge.cue"), "-n", "-q"]),
        ],
        1,
    )
