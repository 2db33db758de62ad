# SPDX-License-Identifier: Apache-2.0
"""What is compared: images that are generated once, the same wherever this runs."""

import array
import math
import os
import random
import shutil
import subprocess
import sys
import wave

from collection_inputs import IMAGE_SECTORS, image_folder, twin
from files_inputs import large_files, small_files

DATA_SECTORS = 300_000  # 705.6 MB of MODE1/2352
MIXED_DATA_SECTORS = 150_000
AUDIO_TRACKS = 12
AUDIO_SECTORS = 15_000  # of each, its pregap included
PREGAP_SECTORS = 150
TINY_SECTORS = 20
SMALL_SECTORS = 4_000
SYNC = b"\x00" + b"\xff" * 10 + b"\x00"


def bcd(n):
    return n // 10 << 4 | n % 10


def msf(frames):
    return "%02d:%02d:%02d" % (frames // 4500, frames // 75 % 60, frames % 75)


def header(lba):
    frames = lba + 150
    return SYNC + bytes((bcd(frames // 4500), bcd(frames // 75 % 60), bcd(frames % 75), 1))


def both(n, size):
    return n.to_bytes(size, "little") + n.to_bytes(size, "big")


def directory_record(name):
    record = bytes((34, 0)) + both(18, 4) + both(2048, 4) + bytes(7) + bytes((2, 0, 0)) + both(1, 2) + bytes((1,)) + name
    assert len(record) == 34
    return record


def system_area_and_descriptors(blocks):
    """Sectors 0 to 20 of an ISO 9660 volume that holds nothing: PVD, terminator, root, path tables (ECMA-119, 8.4)."""
    pvd = b"\x01CD001\x01\x00" + b" " * 32 + b"COMPARE".ljust(32) + bytes(8) + both(blocks, 4) + bytes(32)
    pvd += both(1, 2) + both(1, 2) + both(2048, 2) + both(10, 4)
    pvd += (19).to_bytes(4, "little") + bytes(4) + (20).to_bytes(4, "big") + bytes(4) + directory_record(b"\x00")
    pvd += b" " * 623 + (b"2025010100000000" + b"\x00") * 2 + (b"0" * 16 + b"\x00") * 2 + b"\x01"
    terminator = b"\xffCD001\x01"
    root = directory_record(b"\x00") + directory_record(b"\x01")
    little = bytes((1, 0)) + (18).to_bytes(4, "little") + (1).to_bytes(2, "little") + b"\x00\x00"
    big = bytes((1, 0)) + (18).to_bytes(4, "big") + (1).to_bytes(2, "big") + b"\x00\x00"
    return [bytes(2048)] * 16 + [block.ljust(2048, b"\x00") for block in (pvd, terminator, root, little, big)]


def noise(seed):
    """What no codec makes shorter."""
    return random.Random(seed).randbytes(1 << 22)


def words(seed):
    """What LZMA makes less than half of: text of words, of which few are frequent, and records of numbers that grow."""
    chance = random.Random(seed)
    letters = "etaoinshrdlucmfwypvbgkjqxz"
    known = ["".join(chance.choices(letters, range(26, 0, -1), k=chance.randint(2, 10))) for _ in range(4000)]
    weights = [1 / (i + 1) for i in range(len(known))]
    parts = []
    length = 0
    while length < 1 << 22:
        text = " ".join(chance.choices(known, weights, k=chance.randint(100, 900))).encode("ascii")
        first = chance.getrandbits(24)
        records = b"".join((first + 12 * i + chance.getrandbits(3)).to_bytes(4, "little") + chance.randbytes(2) for i in range(300))
        parts += [text, records]
        length += len(text) + len(records)
    return b"".join(parts)[: 1 << 22]


def write_data_track(sectors, pool, raw_path, iso_path=None):
    """MODE1/2352 with right sync and headers; EDC and ECC are zero. The same user data as an ISO, where asked for."""
    first = system_area_and_descriptors(sectors)
    with open(raw_path, "wb") as raw, open(iso_path or os.devnull, "wb") as iso:
        at = 0
        for start in range(0, sectors, 256):
            count = min(256, sectors - start)
            block = bytearray(count * 2352)
            user = []
            for i in range(count):
                lba = start + i
                if lba < len(first):
                    data = first[lba]
                else:
                    at = (at + 2053) & 0x1FFFFF
                    data = pool[at : at + 2048]
                block[i * 2352 : i * 2352 + 16] = header(lba)
                block[i * 2352 + 16 : i * 2352 + 2064] = data
                user.append(data)
            raw.write(block)
            if iso_path:
                iso.write(b"".join(user))


def write_sparse_iso(path, size):
    with open(path, "wb") as iso:
        iso.write(b"".join(system_area_and_descriptors(size // 2048)))
        iso.truncate(size)


def write_text(path, text):
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


def single_track_sheet(binary):
    return 'FILE "%s" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n' % binary


def write_mixed(path):
    """One data track and twelve audio tracks, as one BIN and as a BIN per track under Redump's names."""
    name = "mixed (Track %02d).bin"
    multi = os.path.join(path, "multi")
    os.makedirs(multi, exist_ok=True)
    write_data_track(MIXED_DATA_SECTORS, noise(2), os.path.join(multi, name % 1))
    pool = random.Random(3).randbytes(1 << 22)
    for track in range(2, AUDIO_TRACKS + 2):
        with open(os.path.join(multi, name % track), "wb") as pcm:
            left = AUDIO_SECTORS * 2352
            while left > 0:
                left -= pcm.write(pool[track : track + min(left, 1 << 21)])
    single_sheet = 'FILE "mixed.bin" BINARY\n'
    multi_sheet = ""
    lba = 0
    with open(os.path.join(path, "mixed.bin"), "wb") as single:
        for track in range(1, AUDIO_TRACKS + 2):
            mode = "MODE1/2352" if track == 1 else "AUDIO"
            single_sheet += "  TRACK %02d %s\n" % (track, mode)
            multi_sheet += 'FILE "%s" BINARY\n  TRACK %02d %s\n' % (name % track, track, mode)
            gap = 0
            if track > 1:
                gap = PREGAP_SECTORS
                single_sheet += "    INDEX 00 %s\n" % msf(lba)
                multi_sheet += "    INDEX 00 00:00:00\n"
            single_sheet += "    INDEX 01 %s\n" % msf(lba + gap)
            multi_sheet += "    INDEX 01 %s\n" % msf(gap)
            with open(os.path.join(multi, name % track), "rb") as part:
                shutil.copyfileobj(part, single, 1 << 20)
            lba += MIXED_DATA_SECTORS if track == 1 else AUDIO_SECTORS
    write_text(os.path.join(path, "mixed.cue"), single_sheet)
    write_text(os.path.join(multi, "mixed.cue"), multi_sheet)


def write_audio(path):
    """The audio of the mixed disc alone, as copies of it are made by peers that know no discs."""
    with open(os.path.join(path, "audio.raw"), "wb") as audio:
        for track in range(2, AUDIO_TRACKS + 2):
            with open(os.path.join(path, "multi", "mixed (Track %02d).bin" % track), "rb") as part:
                shutil.copyfileobj(part, audio, 1 << 20)
    write_text(os.path.join(path, "audio.cue"), 'FILE "audio.raw" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n')


def write_music(path):
    """Twelve tracks of decaying chords over noise, as one BIN and as WAVs: what compresses as music does."""
    noise = random.Random(5)
    samples = array.array("h")
    seconds = 10
    for i in range(seconds * 44100):
        note = i // 11025
        at = i % 11025 / 44100
        envelope = math.exp(-6 * at)
        base = 110 * 2 ** (note * 7 % 12 / 12)
        tone = sum(math.sin(2 * math.pi * base * k * at) / k for k in (1, 2, 3, 5)) * 5000 * envelope
        samples.append(int(tone + noise.gauss(0, 60)))
        samples.append(int(0.8 * tone + noise.gauss(0, 60)))
    if sys.byteorder == "big":
        samples.byteswap()
    pool = samples.tobytes()
    os.makedirs(os.path.join(path, "music"), exist_ok=True)
    sheet = 'FILE "music.bin" BINARY\n'
    with open(os.path.join(path, "music.bin"), "wb") as single:
        for track in range(1, AUDIO_TRACKS + 1):
            sheet += "  TRACK %02d AUDIO\n    INDEX 01 %s\n" % (track, msf((track - 1) * 3 * seconds * 75))
            pcm = pool[track * 4000 :] + pool * 2 + pool[: track * 4000]
            single.write(pcm)
            with wave.open(os.path.join(path, "music", "%02d.wav" % track), "wb") as file:
                file.setparams((2, 2, 44100, 0, "NONE", ""))
                file.writeframes(pcm)
    write_text(os.path.join(path, "music.cue"), sheet)


def generate(path, kind):
    if kind == "disc":
        write_data_track(DATA_SECTORS, noise(1), os.path.join(path, "disc.bin"), os.path.join(path, "disc.iso"))
        write_text(os.path.join(path, "disc.cue"), single_track_sheet("disc.bin"))
    elif kind == "words":
        write_data_track(DATA_SECTORS, words(6), os.path.join(path, "words.bin"), os.path.join(path, "words.iso"))
    elif kind == "tiny":
        write_data_track(TINY_SECTORS, noise(4), os.path.join(path, "tiny.bin"), os.path.join(path, "tiny.iso"))
        write_text(os.path.join(path, "tiny.cue"), single_track_sheet("tiny.bin"))
    elif kind == "small":
        write_data_track(SMALL_SECTORS, noise(5), os.path.join(path, "small.bin"), os.path.join(path, "small.iso"))
    elif kind == "image":
        write_data_track(IMAGE_SECTORS, noise(7), os.path.join(path, "image.bin"), os.path.join(path, "image.iso"))
    elif kind == "mixed":
        write_mixed(path)
    elif kind == "audio":
        write_audio(path)
    elif kind == "music":
        write_music(path)
    elif kind == "dvd":
        write_sparse_iso(os.path.join(path, "dvd.iso"), 5_000_000_000 // 2048 * 2048)
    elif kind == "huge":
        write_sparse_iso(os.path.join(path, "huge.iso"), 40_000_000_000 // 2048 * 2048)
    elif kind == "hello":
        write_text(
            os.path.join(path, "Hello.java"),
            'public class Hello { public static void main(String[] a) { System.out.println("hello"); } }\n',
        )
        home = os.environ.get("JAVA_HOME")
        subprocess.run([os.path.join(home, "bin", "javac") if home else "javac", "-d", path, "Hello.java"], cwd=path, check=True)


def valid_image(bench, source, result):
    """An ISO as raw sectors with right EDC and ECC, made by Spindle itself; what the jobs that check need."""
    target = os.path.join(bench.dir, result + ".bin")
    if not os.path.exists(target):
        command = [bench.spindle, "bin", os.path.join(bench.dir, source + ".iso"), "-o", target, "-f", "-q"]
        status = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode
        if status != 0 or not os.path.exists(target):
            remove(target)
            return "spindle bin made no valid image (status %d)" % status
        write_text(os.path.join(bench.dir, result + ".cue"), single_track_sheet(result + ".bin"))
    return None


def ecm_of_valid_disc(bench):
    """The valid disc as an ECM file in which every sector is stripped, made by ecm."""
    target = os.path.join(bench.dir, "valid.bin.ecm")
    if not bench.ecm:
        return "no ecm to make its input with, see --ecm"
    if not os.path.exists(target):
        command = [bench.ecm, os.path.join(bench.dir, "valid.bin"), target]
        status = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode
        if status != 0 or not os.path.exists(target):
            remove(target)
            return "ecm made no ECM file (status %d)" % status
    return None


def cloned_disc(bench):
    """The disc as CCD, IMG and SUB, made by Spindle itself."""
    target = os.path.join(bench.dir, "clone.ccd")
    if not os.path.exists(target):
        command = [bench.spindle, "convert", os.path.join(bench.dir, "disc.cue"), target, "--no-check", "-f", "-q"]
        status = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode
        if status != 0 or not os.path.exists(target):
            return "spindle convert made no CCD (status %d)" % status
    return None


def chd_of_words(bench):
    """The disc of words as a CHD, made by chdman."""
    target = os.path.join(bench.dir, "words.chd")
    if not os.path.exists(target):
        if not shutil.which("chdman"):
            return "no chdman to make its input with"
        command = ["chdman", "createcd", "-i", os.path.join(bench.dir, "valid-words.cue"), "-o", target]
        status = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode
        if status != 0 or not os.path.exists(target):
            remove(target)
            return "chdman made no CHD (status %d)" % status
    return None


def remove(path):
    if os.path.exists(path):
        os.remove(path)


# What is made by a program that may fail or be absent: then the reason why it is not there is said.
MADE = {
    "valid": lambda bench: valid_image(bench, "disc", "valid"),
    "valid-small": lambda bench: valid_image(bench, "small", "valid-small"),
    "valid-words": lambda bench: valid_image(bench, "words", "valid-words"),
    "chd": chd_of_words,
    "ecm": ecm_of_valid_disc,
    "clone": cloned_disc,
    "large-files": large_files,
    "small-files": small_files,
    "twin": twin,
    "image-folder": lambda bench: valid_image(bench, "image", "valid-image") or image_folder(bench),
}
