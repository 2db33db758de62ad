# SPDX-License-Identifier: Apache-2.0
"""The jobs that list and take out files, and the one that compares all rules of verify with those of sectors alone."""

from job import Entry, Job, at_in, peer


def files_jobs(bench, hello):
    at, out = at_in(bench.dir)
    ours = bench.spindle
    # Rules that look at sectors alone: nothing is read for them beyond what every run reads.
    sectors = ["--rule", "edc,p,q"]

    def extract(name, sheet, threads, targets=()):
        folder = out("ours")
        return Entry(name, [ours, "extract", at(sheet), "-d", folder, "-j", str(threads), "-f", "-q"], [folder], targets=targets)

    def seven_zip(iso):
        folder = out("7zz")
        return Entry("7zz x", ["7zz", "x", "-bso0", "-bsp0", "-o" + folder, at(iso)], [folder], absent=peer("7zz"))

    def bsdtar(iso):
        folder = out("bsdtar")
        command = ["sh", "-c", 'mkdir -p "$1" && exec bsdtar -x -C "$1" -f "$2"', "sh", folder, at(iso)]
        return Entry("bsdtar -x", command, [folder], absent=peer("bsdtar"))

    yield Job(
        "extract",
        "20 files of 30 MB out of an image of MODE1/2352; the others from the ISO of it",
        ["large-files"],
        [
            seven_zip("large-files.iso"),
            bsdtar("large-files.iso"),
            extract("spindle -j 1", "large-files.cue", 1),
            extract("spindle -j 2", "large-files.cue", 2, [("wall", 1.3, "7zz x")]),
        ],
        min(bench.runs, 3),
    )
    yield Job(
        "extract-small",
        "20,000 files of 200 to 6,000 bytes; the others from the ISO",
        ["small-files"],
        [
            seven_zip("small-files.iso"),
            bsdtar("small-files.iso"),
            extract("spindle -j 2", "small-files.cue", 2, [("wall", 1.1, "7zz x"), ("wall", 0.7, "bsdtar -x")]),
        ],
        min(bench.runs, 3),
    )
    yield Job(
        "ls",
        "a list of 20,000 files, start included",
        ["small-files", "hello"],
        [hello(), Entry("spindle", [ours, "ls", at("small-files.cue"), "-q"], targets=[("wall", 3.0, "java Hello")])],
    )
    yield Job(
        "rules",
        "an audio disc and a disc of 20,000 files verified: all rules, and those of sectors alone",
        ["mixed", "audio", "small-files"],
        [
            entry
            for disc in ("audio.cue", "small-files.cue")
            for entry in (
                Entry("%s, sectors" % disc, [ours, "verify", at(disc), "-q", *sectors]),
                Entry(
                    "%s, all rules" % disc,
                    [ours, "verify", at(disc), "-q"],
                    targets=[("cpu", 1.25, "%s, sectors" % disc)],
                    rss=True,
                ),
            )
        ],
    )
