// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import spindle.io.ByteSource;

/** Kinds of audio files, told by their first bytes. */
public enum AudioKind {
    /** Samples as they are, behind a header of chunks. */
    PCM("a file of plain samples"),
    FLAC("FLAC", 0, "fLaC"),
    MP3("MP3"),
    OGG("Ogg Vorbis"),
    OPUS("Opus"),
    OGG_OTHER("Ogg, neither Vorbis nor Opus"),
    APE("Monkey's Audio", 0, "MAC "),
    WAVPACK("WavPack", 0, "wvpk"),
    TAK("TAK", 0, "tBaK"),
    TTA("True Audio", 0, "TTA1"),
    TTA2("True Audio", 0, "TTA2"),
    OPTIMFROG("OptimFROG", 0, "OFR "),
    SHORTEN("Shorten", 0, "ajkg"),
    MUSEPACK("Musepack", 0, "MPCK"),
    MUSEPACK_7("Musepack", 0, "MP+"),
    LA("LA Lossless Audio", 0, "LA0"),
    DSF("DSD audio (DSF)", 0, "DSD "),
    DFF("DSD audio (DSDIFF)", 0, "FRM8"),
    WMA("Windows Media Audio", 0, "0&\u00B2u\u008Ef\u00CF\u0011"),
    MATROSKA("Matroska or WebM", 0, "\u001AE\u00DF\u00A3"),
    REALAUDIO("RealAudio", 0, ".ra\u00FD"),
    REALMEDIA("RealMedia", 0, ".RMF"),
    VOC("Creative Voice", 0, "Creative Voice File"),
    AMR("AMR", 0, "#!AMR"),
    MIDI("MIDI, which has no samples", 0, "MThd"),
    AAC("AAC (ADTS)"),
    MPEG4("MPEG-4 audio (AAC or ALAC)", 4, "ftyp");

    /** The header of an Ogg page, its segments, and the mark in its first packet. */
    private static final int HEAD_BYTES = 64;

    private final String description;

    private final int markOffset;
    /** In ISO 8859-1; empty where more than a few bytes tell. */
    private final String mark;

    AudioKind(String description) {
        this(description, 0, "");
    }

    AudioKind(String description, int markOffset, String mark) {
        this.description = description;
        this.markOffset = markOffset;
        this.mark = mark;
    }

    /** What a file should hold by the word of whoever names it. */
    public enum Declared {
        /** Samples behind some header: frames of MPEG audio that follow one another count as a mark. */
        SAMPLES,
        /** Sectors, in which two bytes say nothing. */
        SECTORS
    }

    /** {@return what a message calls it} */
    public String description() {
        return description;
    }

    /** {@return what a file begins like; empty where it is none of these} */
    public static Optional<AudioKind> of(ByteSource file, Declared declared) throws IOException {
        if (PcmExtent.isContainer(file)) {
            return Optional.of(PCM);
        }
        long start = PcmSearch.behindTag(file);
        String head = new String(file.read(start, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        for (AudioKind kind : values()) {
            if (!kind.mark.isEmpty() && head.startsWith(kind.mark, kind.markOffset)) {
                return Optional.of(kind);
            }
        }
        if (head.startsWith("OggS")) {
            return Optional.of(ogg(head));
        }
        return declared == Declared.SAMPLES || start > 0 ? MpegFrames.kind(file, start) : Optional.empty();
    }

    /** The first packet of an Ogg stream begins with the name of its codec (RFC 3533; Vorbis I, 4.2.1; RFC 7845, 5.1). */
    private static AudioKind ogg(String head) {
        return head.contains("\u0001vorbis") ? OGG : head.contains("OpusHead") ? OPUS : OGG_OTHER;
    }

    /** {@return what a CUE sheet means by the word behind a file's name, upper case, where no content could tell} */
    public static Optional<AudioKind> named(String word) {
        return switch (word) {
            case "MP3" -> Optional.of(MP3);
            case "OGG" -> Optional.of(OGG);
            case "APE" -> Optional.of(APE);
            default -> Optional.empty();
        };
    }

    /** {@return whether {@code javax.sound} is asked for a decoder; it takes much for MP3 that is none} */
    boolean isDecodable() {
        return this == PCM || this == MP3 || this == OGG;
    }
}
