// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import spindle.audio.AudioKind;
import spindle.disc.Msf;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.format.sheet.SheetFiles;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.SpindleException;
import spindle.sector.RawSector;

/** Opens the file of a FILE line as what it is, whatever the line calls it. */
final class FileLineOpener {
    /** Sectors of the shortest track that a disc may have (IEC 60908, 17.5.1). */
    private static final int SHORTEST_TRACK = 4 * Msf.FRAMES_PER_SECOND;

    private final SheetFiles files;
    private final Notices notices;

    /** @param files holds what is opened */
    FileLineOpener(SheetFiles files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    /**
     * {@return the file of a FILE line}
     *
     * @throws spindle.io.UnreadableInputException where it is missing, no file, not permitted, or out of reach
     * @throws DiscFormatException where it is empty, or not what its type says
     * @throws spindle.io.UnsupportedImageException where it is compressed audio, or samples of another kind
     */
    OpenFile open(CueSheet.FileLine line) throws IOException {
        FileBytes source = files.open(line.name().name(), place(line));
        String type = line.type();
        boolean sectors = type.equals("BINARY") || type.equals("MOTOROLA");
        Optional<AudioKind> kind = AudioKind.of(
                        source, sectors ? AudioKind.Declared.SECTORS : AudioKind.Declared.SAMPLES)
                .or(() -> AudioKind.named(type));
        if (kind.isPresent()) {
            if (sectors) {
                String what = Quoted.of(source.name()) + " is " + kind.get().description();
                notices.warning("file-type", 0, line.name().line(), what + ", and is read as one, not as " + type);
            }
            return OpenFile.ofSamples(source.path(), files.samples(source, kind.get(), place(line)));
        }
        if (type.equals("WAVE") || type.equals("AIFF") || type.equals("FLAC")) {
            requireSectors(line, source);
        }
        return OpenFile.ofSectors(source, type.equals("MOTOROLA") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * {@return the file of a FILE line that holds audio alone; silence where it cannot be read and is not needed}
     *
     * @param frames the last time that the sheet names in it
     */
    OpenFile openAudio(CueSheet.FileLine line, long frames) throws IOException {
        try {
            return open(line);
        } catch (SpindleException e) {
            long bytes = (frames + SHORTEST_TRACK) * RawSector.BYTES;
            FileBytes silence = files.silence(line.name().name(), place(line), bytes, e);
            return OpenFile.ofSectors(silence, ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** Accepts sectors under a word for samples where they are whole. */
    private void requireSectors(CueSheet.FileLine line, FileBytes source) throws IOException {
        String what = Quoted.of(source.name()) + " has no header of a " + line.type() + " file";
        if (source.length() % RawSector.BYTES != 0) {
            throw new DiscFormatException(place(line), what, "let the sheet say BINARY if it holds bare sectors");
        }
        notices.warning("file-type", 0, line.name().line(), what + ", and is read as BINARY");
    }

    private String place(CueSheet.FileLine line) {
        return notices.place(line.name().line());
    }
}
