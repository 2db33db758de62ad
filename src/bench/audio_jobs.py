# SPDX-License-Identifier: Apache-2.0
"""The jobs that make audio files."""

from inputs import AUDIO_SECTORS, AUDIO_TRACKS
from job import Entry, Job, at_in, copy_of, peer


def audio_jobs(bench):
    at, out = at_in(bench.dir)
    ours = bench.spindle
    raw = ["-f", "s16le", "-ar", "44100", "-ac", "2"]
    music = [at("music", "%02d.wav" % track) for track in range(1, AUDIO_TRACKS + 1)]

    def rip(name, kind, threads, targets, sheet="mixed.cue"):
        command = [ours, "rip", at(sheet), "-d", out("rip"), "-F", kind, "-j", str(threads), "-f", "-q"]
        return Entry(name, command, [out("rip")], targets=targets)

    def cp(source):
        return copy_of(bench.dir, source)

    yield Job(
        "rip",
        "the audio of a mixed disc to WAV, %d sectors in 12 tracks" % (AUDIO_TRACKS * AUDIO_SECTORS),
        ["mixed", "audio"],
        [
            cp("audio.raw"),
            Entry(
                "ffmpeg -c copy",
                ["ffmpeg", "-v", "error", *raw, "-i", at("audio.raw"), "-c", "copy", out("copy.wav")],
                [out("copy.wav")],
                absent=peer("ffmpeg"),
            ),
            rip("spindle -j 1", "wav", 1, [("wall", 1.5, "cp"), ("wall", 0.8, "ffmpeg -c copy")]),
            rip("spindle -j 2", "wav", 2, []),
        ],
    )
    yield Job(
        "aiff",
        "the same audio to AIFF",
        ["mixed", "audio"],
        [
            cp("audio.raw"),
            Entry(
                "sox",
                ["sox", "-t", "raw", "-r", "44100", "-e", "signed", "-b", "16", "-c", "2", "-L", at("audio.raw"), out("sox.aiff")],
                [out("sox.aiff")],
                absent=peer("sox"),
            ),
            rip("spindle -j 1", "aiff", 1, [("wall", 0.55, "sox")]),
        ],
    )
    yield Job(
        "iso+wav",
        "the same disc to ISO, WAVs and a sheet; a sector that does not follow from its data is counted on the way",
        ["mixed"],
        [
            cp("mixed.bin"),
            Entry(
                "bchunk -w",
                ["bchunk", "-w", at("mixed.bin"), at("mixed.cue"), out("chunk")],
                [out("chunk01.iso"), *[out("chunk%02d.wav" % track) for track in range(2, AUDIO_TRACKS + 2)]],
                absent=peer("bchunk"),
            ),
            Entry(
                "spindle convert",
                [ours, "convert", at("mixed.cue"), out("set"), "--layout", "iso+wav", "--no-check", "--allow-loss", "-f", "-q"],
                [out("set")],
                targets=[("wall", 0.45, "bchunk -w")],
            ),
            Entry(
                "spindle mixed.bin mixed.cue NAME",
                [ours, at("mixed.bin"), at("mixed.cue"), out("short"), "--no-check", "-q"],
                [out("short01.iso"), *[out("short%02d.wav" % track) for track in range(2, AUDIO_TRACKS + 2)]],
                targets=[("wall", 0.45, "bchunk -w")],
            ),
        ],
    )
    yield Job(
        "flac",
        "twelve tracks of half a minute to FLAC",
        ["music"],
        [
            Entry(
                "flac -5, one file after the other",
                ["sh", "-c", 'for file; do flac -5 -s -f "$file" -o "$file.flac" || exit; done', "-", *music],
                [file + ".flac" for file in music],
                absent=peer("flac"),
            ),
            rip("spindle -j 2", "flac", 2, [("wall", 1.0, "flac -5, one file after the other")], "music.cue"),
            rip("spindle -j 1", "flac", 1, [], "music.cue"),
        ],
    )
