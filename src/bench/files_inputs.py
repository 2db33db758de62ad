# SPDX-License-Identifier: Apache-2.0
"""Images of files, large and small, for the jobs that list them and take them out."""

import os
import random
import shutil
import subprocess


def large_files(bench):
    """20 files of 30 MB."""
    return files_image(bench, "large-files", 1, 20, lambda noise: 30_000_000)


def small_files(bench):
    """20,000 files of 200 to 6,000 bytes in 100 folders."""
    return files_image(bench, "small-files", 100, 200, lambda noise: noise.randint(200, 6_000))


def files_image(bench, name, folders, files, size):
    """Files of noise as an ISO of genisoimage, and that as a BIN with its sheet. Size: gives the bytes of a file by number."""
    iso = os.path.join(bench.dir, name + ".iso")
    if os.path.exists(os.path.join(bench.dir, name + ".cue")):
        return None
    if not shutil.which("genisoimage"):
        return "no genisoimage to make its input with"
    source = os.path.join(bench.dir, name + ".files")
    noise = random.Random(5)
    for number in range(folders * files):
        folder = os.path.join(source, "folder %03d" % (number // files))
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "a file of it %05d.dat" % number), "wb") as file:
            file.write(noise.randbytes(size(noise)))
    try:
        commands = [
            ["genisoimage", "-quiet", "-J", "-R", "-V", "FILES", "-o", iso, source],
            [bench.spindle, "bin", iso, "-d", bench.dir, "-f", "-q"],
        ]
        for command in commands:
            if subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode != 0:
                return "%s made no image" % command[0]
    finally:
        shutil.rmtree(source, ignore_errors=True)
    return None
