// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.audio.FlacSource;
import spindle.audio.flac.Cuesheet;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.VorbisComment;
import spindle.format.sheet.Listing;
import spindle.io.ByteSource;
import spindle.io.FileBytes;

/**
 * The sheet inside a FLAC file that holds a whole disc: the text of a CUESHEET comment, as EAC, CUERipper and foobar2000
 * write it; without one, the CUESHEET block (RFC 9639, 8.7), with the disc's words from the comments.
 */
final class EmbeddedSheet {
    private static final int SECTOR_SAMPLES = 588;
    private static final Pattern FILE = Pattern.compile("(?im)^[ \\t]*FILE[ \\t].*$");

    private EmbeddedSheet() {}

    /** {@return whether a file is a FLAC with a sheet in it} */
    static boolean isIn(ByteSource file) throws IOException {
        return FlacSource.isFlac(file) && text(FlacSource.metadataOf(file), "").isPresent();
    }

    /** {@return the sheet in a file, in UTF-8 with a byte order mark; its FILE is that file} Where there is one, the file is closed. */
    static Optional<byte[]> of(FileBytes file) throws IOException {
        if (!FlacSource.isFlac(file)) {
            return Optional.empty();
        }
        try (file) {
            return text(FlacSource.metadataOf(file), Listing.name(file.path()))
                    .map(text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> text(FlacMetadata metadata, String name) {
        String file = "FILE \"" + name + "\" WAVE";
        Optional<VorbisComment> comment = metadata.extras().comment();
        List<String> sheets = comment.map(all -> all.values("CUESHEET")).orElse(List.of());
        for (String sheet : sheets) {
            Matcher files = FILE.matcher(sheet);
            if (files.results().count() == 1) {
                return Optional.of(files.replaceFirst(Matcher.quoteReplacement(file)));
            }
        }
        return metadata.extras()
                .cuesheet()
                .filter(block -> block.tracks().size() > 1)
                .map(block -> printed(block, comment, file));
    }

    private static String printed(Cuesheet block, Optional<VorbisComment> comment, String file) {
        StringBuilder text = new StringBuilder();
        if (block.catalog().length() == 13) {
            text.append("CATALOG ").append(block.catalog()).append('\n');
        }
        word(text, "REM GENRE ", "", comment, "GENRE");
        word(text, "REM DATE ", "", comment, "DATE");
        word(text, "TITLE \"", "\"", comment, "ALBUM");
        word(text, "PERFORMER \"", "\"", comment, "ALBUMARTIST");
        text.append(file).append('\n');
        for (Cuesheet.Track track : block.tracks()) {
            if (!track.indexes().isEmpty()) {
                print(text, track);
            }
        }
        return text.toString();
    }

    private static void word(
            StringBuilder text, String before, String behind, Optional<VorbisComment> comment, String name) {
        comment.stream()
                .flatMap(all -> all.values(name).stream())
                .limit(1)
                .map(value -> value.replaceAll("\\p{Cntrl}", " "))
                .forEach(value ->
                        text.append(before).append(value).append(behind).append('\n'));
    }

    private static void print(StringBuilder text, Cuesheet.Track track) {
        text.append(String.format(Locale.ROOT, "  TRACK %02d AUDIO%n", track.number()));
        if (track.isrc().length() == 12) {
            text.append("    ISRC ").append(track.isrc()).append('\n');
        }
        if (track.preEmphasis() == Cuesheet.PreEmphasis.PRESENT) {
            text.append("    FLAGS PRE\n");
        }
        for (Cuesheet.Index index : track.indexes()) {
            long frames = (track.offset() + index.offset()) / SECTOR_SAMPLES;
            text.append(String.format(
                    "    INDEX %02d %02d:%02d:%02d%n", index.number(), frames / 4500, frames / 75 % 60, frames % 75));
        }
    }
}
