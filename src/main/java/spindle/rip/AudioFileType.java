// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.Locale;
import java.util.Optional;
import spindle.disc.Mcn;
import spindle.format.Writer;

/** A kind of audio file that tracks are written as; all hold the samples of the disc, bit for bit. */
public enum AudioFileType {
    /** RIFF WAVE. */
    WAV("wav", "WAVE"),
    /** Audio Interchange File Format. */
    AIFF("aiff", "AIFF"),
    /** Free Lossless Audio Codec; a sheet calls it WAVE, as all programs do that read one. */
    FLAC("flac", "WAVE");

    private final String extension;
    private final String sheetWord;

    AudioFileType(String extension, String sheetWord) {
        this.extension = extension;
        this.sheetWord = sheetWord;
    }

    /** {@return the extension of its files, without the dot} */
    public String extension() {
        return extension;
    }

    /** {@return the kind that the extension of a file name says, where it says one} */
    public static Optional<AudioFileType> ofName(String name) {
        int dot = name.lastIndexOf('.');
        return switch (name.substring(Math.max(dot, 0)).toLowerCase(Locale.ROOT)) {
            case ".wav", ".wave" -> Optional.of(WAV);
            case ".aiff", ".aif" -> Optional.of(AIFF);
            case ".flac" -> Optional.of(FLAC);
            default -> Optional.empty();
        };
    }

    /** {@return what a CUE sheet calls it} */
    String sheetWord() {
        return sheetWord;
    }

    /** {@return what writes the samples of a cut as such a file, and nothing else} */
    public Writer writer(Cut cut) {
        return writer(cut, Tags.NONE, Optional.empty());
    }

    /**
     * {@return what writes the samples of a cut as such a file, with tags}
     *
     * @param mcn the disc's catalogue number
     */
    public Writer writer(Cut cut, Tags tags, Optional<Mcn> mcn) {
        return switch (this) {
            case WAV -> new PcmWriter(cut, WavEnvelope.of(tags));
            case AIFF -> new PcmWriter(cut, AiffEnvelope.of(tags));
            case FLAC -> new FlacWriter(cut, tags, mcn);
        };
    }
}
