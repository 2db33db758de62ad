// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spindle.Formats;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.format.DiscFormat;

/** Names outputs where the user named none: the source's base name, in the current directory or the one given. */
final class Targets {
    /** What a merged sheet's name ends with where it stands beside its source. */
    private static final String MERGED = " (merged)";

    /** The extensions of sheets, by those of their data. */
    private static final Map<String, String> SHEETS = Map.of("bin", "cue", "mdf", "mds", "sub", "ccd");

    private static final Set<String> AUDIO = Set.of("wav", "flac", "aif", "aiff", "mp3", "ogg", "m4a");

    private Targets() {}

    /** {@return the name of a source without its extension} */
    static String base(Path source) {
        Path name = source.getFileName();
        String text = name == null ? "image" : name.toString();
        int dot = text.lastIndexOf('.');
        String base = dot > 0 ? text.substring(0, dot) : text;
        return base.endsWith(MERGED) && base.length() > MERGED.length()
                ? base.substring(0, base.length() - MERGED.length())
                : base;
    }

    /** {@return whether a file name ends with this extension, in any case} */
    static boolean hasExtension(String name, String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension);
    }

    /** {@return the extension of a file name in lower case, without its dot; empty where there is none} */
    static String extension(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return file.substring(file.lastIndexOf('.') + 1 + (file.contains(".") ? 0 : file.length()))
                .toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the format that the extension of an output says}
     *
     * @throws UsageException where it says none that can be written
     */
    static DiscFormat formatOf(String output) throws UsageException {
        String extension = extension(output);
        Optional<DiscFormat> format = Formats.writtenAs(extension);
        if (format.isPresent()) {
            return format.get();
        }
        if (AUDIO.contains(extension)) {
            throw new UsageException(output + " names an audio file, and no image", "spindle rip makes audio files");
        }
        throw new UsageException(
                output + " does not say which format to write", "give it an extension that spindle formats lists");
    }

    /** {@return whether the name of a file says that an image is to be written} */
    static boolean namesImage(String output) {
        String sheet = sheetOf(output).orElse(output);
        return Formats.writtenAs(extension(sheet)).isPresent();
    }

    /** {@return whether a file that is not there yet has the name of a CUE sheet or of its data} */
    static boolean namesNewSheet(String output) {
        return hasExtension(sheetOf(output).orElse(output), "cue") && !Files.exists(Path.of(output));
    }

    /** {@return the sheet that describes a file of this name, where the name is that of the data of one} */
    static Optional<String> sheetOf(String output) {
        String extension = extension(output);
        String base = output.substring(0, output.length() - extension.length());
        return Optional.ofNullable(SHEETS.get(extension)).map(sheet -> base + sheet);
    }

    /** {@return the file of this name in the directory given, or in the current one} */
    static Path in(@Nullable String directory, String name) {
        return directory == null ? Path.of(name) : Path.of(directory, name);
    }

    /** {@return the name of a track's own file: {@code game.iso}, or {@code game (Track 1).iso} where there are several} */
    static String ofTrack(String base, Disc disc, Track track, List<Track> candidates, String extension) {
        if (candidates.size() == 1) {
            return base + extension;
        }
        String number = track.number() < 10 && disc.tracks().size() >= 10 ? "0" + track.number() : "" + track.number();
        return base + " (Track " + number + ")" + extension;
    }

    /** {@return the sheet that merging makes: another name where it would stand beside its source} */
    static Path merged(Path source, @Nullable String directory) {
        return sheet(source, directory, MERGED);
    }

    /** {@return the sheet of audio files: another name where it would stand beside its source} */
    static Path ofAudio(Path source, @Nullable String directory) {
        return sheet(source, directory, " (audio)");
    }

    private static Path sheet(Path source, @Nullable String directory, String otherwise) {
        String base = base(source);
        Path plain = in(directory, base + ".cue");
        Path here = plain.toAbsolutePath().normalize().getParent();
        Path there = source.toAbsolutePath().normalize().getParent();
        return here != null && here.equals(there) ? in(directory, base + otherwise + ".cue") : plain;
    }
}
