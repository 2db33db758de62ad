// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.util.Optional;
import spindle.io.ByteSource;

/** Kinds of audio files, told by their first bytes. */
public enum AudioKind {
    /** Samples as they are, behind a header of chunks. */
    PCM("a WAV or AIFF file"),
    FLAC("FLAC"),
    MP3("MP3"),
    OGG("Ogg"),
    AU("a file of Sun audio"),
    APE("Monkey's Audio"),
    WAVPACK("WavPack"),
    TAK("TAK"),
    TTA("True Audio"),
    MPEG4("MPEG-4 audio");

    private final String description;

    AudioKind(String description) {
        this.description = description;
    }

    /** What a file should hold by the word of whoever names it. */
    public enum Declared {
        /** Samples behind some header: the first two bytes of a frame of MPEG audio count as a mark. */
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
        if (FlacSource.isFlac(file)) {
            return Optional.of(FLAC);
        }
        byte[] head = file.read(0, 12);
        return switch (PcmSearch.tag(head, 0)) {
            case "OggS" -> Optional.of(OGG);
            case ".snd" -> Optional.of(AU);
            case "MAC " -> Optional.of(APE);
            case "wvpk" -> Optional.of(WAVPACK);
            case "tBaK" -> Optional.of(TAK);
            case "TTA1" -> Optional.of(TTA);
            default -> mpeg(head, declared);
        };
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

    /** An ID3 tag is what most MP3 files begin with; others begin with the sync of a frame (ISO/IEC 11172-3, 2.4.1.3). */
    private static Optional<AudioKind> mpeg(byte[] head, Declared declared) {
        boolean tagged = head.length >= 3 && head[0] == 'I' && head[1] == 'D' && head[2] == '3';
        boolean frame = head.length >= 2 && head[0] == (byte) 0xFF && (head[1] & 0xE6) == 0xE2;
        if (tagged || (frame && declared == Declared.SAMPLES)) {
            return Optional.of(MP3);
        }
        return PcmSearch.tag(head, 4).equals("ftyp") ? Optional.of(MPEG4) : Optional.empty();
    }
}
