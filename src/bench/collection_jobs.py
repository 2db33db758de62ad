# SPDX-License-Identifier: Apache-2.0
"""The jobs of checksums, of two images, and of folders of images."""

from collection_inputs import IMAGES
from job import Entry, Job, at_in, peer

RUNS = 40  # runs of one image each, which stand for a thousand


def collection_jobs(bench):
    at, out = at_in(bench.dir)
    ours = bench.spindle
    three = "crc32,md5,sha1"

    def md5sum():
        return Entry("md5sum", ["md5sum", at("disc.bin")])

    yield Job(
        "hash",
        "CRC-32, MD5 and SHA-1 of an image, and with a conversion on the way",
        ["disc"],
        [
            md5sum(),
            Entry("spindle hash -j 1", [ours, "hash", at("disc.cue"), "-a", three, "-j", "1"]),
            Entry("spindle hash -j 2", [ours, "hash", at("disc.cue"), "-a", three, "-j", "2"], targets=[("wall", 1.15, "md5sum")]),
            Entry(
                "spindle convert, SHA-1 and SHA-256 of source and result",
                [ours, "convert", at("disc.cue"), out("c.cue"), "--no-check", "--manifest", out("c.json"), "-j", "2", "-f", "-q"],
                [out("c.cue"), out("c.bin"), out("c.json")],
                [(out("c.bin"), at("disc.bin"))],
                [("wall", 1.25, "md5sum")],
            ),
            Entry(
                "spindle convert, CRC-32, MD5 and SHA-1 of both",
                [ours, "convert", at("disc.cue"), out("d.cue"), "--no-check", "--manifest", out("d.json"), "--hashes", three, "-j", "2", "-f", "-q"],
                [out("d.cue"), out("d.bin"), out("d.json")],
                [(out("d.bin"), at("disc.bin"))],
            ),
        ],
    )
    yield Job(
        "compare",
        "two equal images",
        ["disc", "twin"],
        [
            Entry("cmp", ["cmp", at("disc.bin"), at("twin.bin")], absent=peer("cmp")),
            Entry("spindle compare -j 2", [ours, "compare", at("disc.cue"), at("twin.cue"), "-j", "2"], targets=[("wall", 1.3, "cmp")]),
        ],
    )
    one = 'i=0; while [ $i -lt %d ]; do "$0" verify "$1/$(printf %%04d $i)/disc.cue" -j 2 -q || exit; i=$((i + 1)); done' % RUNS
    yield Job(
        "folder",
        "%d images of 2.4 MB verified in one run, and %d of them in a run each" % (IMAGES, RUNS),
        ["image", "image-folder"],
        [
            Entry("%d runs" % RUNS, ["sh", "-c", one, ours, at("images")]),
            # Twelve times as fast as a thousand runs, which take so many times as long as these.
            Entry(
                "spindle verify -r -j 2",
                [ours, "verify", "-r", at("images"), "-j", "2", "-q"],
                targets=[("wall", IMAGES / RUNS / 12, "%d runs" % RUNS)],
                rss=128,
            ),
        ],
        min(bench.runs, 3),
    )
