# SPDX-License-Identifier: Apache-2.0
"""The jobs that make, read and check CHDs."""

from inputs import DATA_SECTORS
from job import Entry, Job, at_in, peer


def chd_jobs(bench):
    at, out = at_in(bench.dir)
    ours = bench.spindle
    absent = peer("chdman")

    def chdman(verb, *arguments):
        return ["chdman", verb, *arguments, "-f"]

    def create(name, sheet, options=(), targets=()):
        target = out("spindle.chd")
        return Entry(name, [ours, "convert", at(sheet), target, "-j", "2", *options, "-f", "-q"], [target], targets=targets)

    def created(sheet):
        command = chdman("createcd", "-i", at(sheet), "-o", out("chdman.chd"), "-np", "2")
        return Entry("chdman createcd", command, [out("chdman.chd")], absent=absent)

    yield Job(
        "chd",
        "a data disc of %d sectors to CHD, two threads; with LZMA as chdman does, and with Zstandard" % DATA_SECTORS,
        ["words", "valid-words"],
        [
            created("valid-words.cue"),
            create("spindle", "valid-words.cue", targets=[("wall", 0.9, "chdman createcd")]),
            create("spindle --codecs cdzs", "valid-words.cue", ["--codecs", "cdzs"], [("wall", 0.15, "chdman createcd")]),
        ],
        min(bench.runs, 3),
    )
    yield Job(
        "chd-mixed",
        "a data track and twelve audio tracks to CHD, two threads",
        ["mixed"],
        [created("mixed.cue"), create("spindle", "mixed.cue", targets=[("wall", 0.5, "chdman createcd")])],
        min(bench.runs, 3),
    )
    yield Job(
        "chd-extract",
        "the CHD of the data disc to CUE and BIN",
        ["words", "valid-words", "chd"],
        [
            Entry(
                "chdman extractcd",
                chdman("extractcd", "-i", at("words.chd"), "-o", out("theirs.cue"), "-ob", out("theirs.bin")),
                [out("theirs.cue"), out("theirs.bin")],
                [(out("theirs.bin"), at("valid-words.bin"))],
                absent=absent,
            ),
            Entry(
                "spindle convert",
                [ours, "convert", at("words.chd"), out("ours.cue"), "-j", "2", "-f", "-q"],
                [out("ours.cue"), out("ours.bin")],
                [(out("ours.bin"), at("valid-words.bin"))],
                [("wall", 0.5, "chdman extractcd")],
            ),
        ],
    )
    yield Job(
        "chd-verify",
        "the same CHD checked: chdman looks at hunks and SHA-1s, Spindle at every sector's EDC and parity besides",
        ["words", "valid-words", "chd"],
        [
            Entry("chdman verify", ["chdman", "verify", "-i", at("words.chd")], absent=absent),
            Entry("spindle verify", [ours, "verify", at("words.chd"), "-j", "2", "-q"], targets=[("wall", 0.5, "chdman verify")]),
        ],
    )
