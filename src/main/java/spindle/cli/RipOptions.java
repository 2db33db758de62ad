// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spindle.rip.AudioFileType;
import spindle.rip.NameTemplate;

/** The options of {@code spindle rip}. */
final class RipOptions extends WritingOptions implements TakesFolders {
    static final Manual MANUAL = new Manual(
            "rip",
            "rip IMAGE...",
            "write the audio tracks as WAV, AIFF or FLAC, bit for bit",
            List.of(
                    new Example("rip disc.cue -d out", "out/01 - Title.wav, ..., out/disc.cue"),
                    new Example("rip disc.ccd -F flac", "FLAC with tags, on all threads"),
                    new Example("rip disc.nrg -t 2,5-7", "some tracks"),
                    new Example("rip disc.cue -t 3 -o t.flac", "one track, as FLAC"),
                    new Example("rip disc.cue -t 3 -o - | ...", "one track to standard output"),
                    new Example("rip disc.cue --gaps prepend", "a gap stands before its own track")),
            """
            Files have 44.1 kHz, 16 bits and two channels, whatever the image stores. Tags come from the sheet, CD-TEXT, \
            ISRC, the catalogue number, and REM lines (DATE, GENRE, COMMENT, DISCID). The sheet beside the files plays and \
            burns in all programs. It is written where all audio is written, and has what the disc says: titles, ISRC, \
            catalogue number, flags, remarks, sessions, and a .cdt with the CD-TEXT packs where there are some. Words that \
            CUE sheets do not have (COMPOSER, GENRE, ...) are REM lines. Its tracks are counted from 1. A gap at the end of \
            the file before has no INDEX 00 in the sheet; --sheet eac writes it as Exact Audio Copy does.

            A template may hold these words: {track:02} {tracks} {title} {artist} {album} {albumartist} {composer} {date} \
            {genre} {isrc}; / makes a folder. What Windows forbids in names becomes _, and names never collide.

            With --gaps append a gap after data is a file of its own too, and audio hidden before the first track is track \
            00.

            Pre-emphasis is told and never undone. Data tracks stay behind (spindle iso), and so does the sub-channel.""");

    /** What looks like the extension of a file name, and not like a part of a title. */
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{1,3}$");

    @Parameter(
            names = {"-F", "--format"},
            placeholder = "wav|aiff|flac",
            description = "the kind of audio file",
            defaultValueDescription = "by the extension of FILE, else wav")
    @Nullable
    String format;

    @Parameter(
            names = {"-t", "--track"},
            placeholder = "LIST",
            description = "take these tracks: 2,5-7; 0 is what is hidden before the first",
            defaultValueDescription = "all audio tracks")
    @Nullable
    String tracks;

    @Parameter(
            names = "--gaps",
            placeholder = "append|prepend|separate|discard",
            description = "the gap between two audio tracks goes to the end of the track before, to the beginning of"
                    + " its own track, to a file of its own ('NN pregap'), or nowhere")
    String gaps = "append";

    @Parameter(
            names = "--template",
            placeholder = "NAME",
            description = "how files are named, without extension",
            defaultValueDescription = "{track:02} - {title}")
    @Nullable
    String template;

    @Parameter(names = "--no-tags", description = "samples only: a WAV has its canonical 44 bytes of header")
    boolean noTags;

    @Parameter(names = "--no-cue", description = "write no sheet beside the files")
    boolean noCue;

    @Parameter(
            names = "--sheet",
            placeholder = "plain|eac",
            description =
                    "plain: each track names its own file alone, as all programs read it; eac: INDEX 00 stands under"
                            + " the file that holds it, as Exact Audio Copy writes it")
    String sheet = "plain";

    @Parameter(
            names = "--silence",
            description = "write gaps that no file holds (PREGAP) as silence; otherwise they stay gaps, and the sheet"
                    + " has them")
    boolean silence;

    @ParametersDelegate
    final SwapOption order = new SwapOption();

    /**
     * {@return the kind of audio file: what {@code -F} says, else what the name of the file says, else WAV}
     *
     * @throws UsageException where both speak and differ, or the name has the extension of something else
     */
    AudioFileType type() throws UsageException {
        String name = output.output == null || output.isStream() ? "" : output.output;
        Optional<AudioFileType> named = AudioFileType.ofName(name);
        if (format == null) {
            if (named.isEmpty() && EXTENSION.matcher(name).find()) {
                throw new UsageException("-o " + name + " names no audio file that can be written", "say -F wav");
            }
            return named.orElse(AudioFileType.WAV);
        }
        AudioFileType asked = ConvertVerb.choice("-F", format, AudioFileType.values());
        if (named.isPresent() && named.get() != asked) {
            throw new UsageException("-F " + format + " and -o " + name + " are two kinds of file", "leave -F out");
        }
        return asked;
    }

    /** {@return how files are named} */
    NameTemplate naming() throws UsageException {
        if (template == null) {
            return NameTemplate.DEFAULT;
        }
        try {
            return new NameTemplate(template);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "--template: " + e.getMessage(),
                    "the words are {track:02} {tracks} {title} {artist} {album} {albumartist} {composer} {date}"
                            + " {genre} {isrc}");
        }
    }

    @ParametersDelegate
    final FolderOptions folders = new FolderOptions();

    @Override
    public FolderOptions folders() {
        return folders;
    }
}
