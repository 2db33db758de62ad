# SPDX-License-Identifier: Apache-2.0
"""A folder of many small images, and a second copy of the disc."""

import os
import shutil

IMAGES = 1_000
IMAGE_SECTORS = 1_000  # 2.4 MB


def image_folder(bench):
    """A thousand copies of an image of 2.4 MB: each a BIN with its sheet."""
    folder = os.path.join(bench.dir, "images")
    last = os.path.join(folder, "%04d" % (IMAGES - 1), "disc.cue")
    if os.path.exists(last):
        return None
    shutil.rmtree(folder, ignore_errors=True)
    for number in range(IMAGES):
        place = os.path.join(folder, "%04d" % number)
        os.makedirs(place)
        shutil.copyfile(os.path.join(bench.dir, "valid-image.bin"), os.path.join(place, "disc.bin"))
        with open(os.path.join(place, "disc.cue"), "w") as file:
            file.write('FILE "disc.bin" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n')
    return None


def twin(bench):
    """The disc once more."""
    target = os.path.join(bench.dir, "twin.bin")
    if not os.path.exists(target):
        shutil.copyfile(os.path.join(bench.dir, "disc.bin"), target)
        with open(os.path.join(bench.dir, "twin.cue"), "w") as file:
            file.write('FILE "twin.bin" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n')
    return None
