// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.format.sheet.Listing;
import spindle.format.sheet.SheetPath;
import spindle.io.UnreadableInputException;

/** The files of a disc, in its order: those that were named, or those of a folder by the numbers in their names. */
final class FileSelection {
    private static final List<String> EXTENSIONS =
            List.of("bin", "img", "iso", "raw", "wav", "flac", "aif", "aiff", "w64", "ape", "ogg", "mp3");
    private static final Pattern TRACK = Pattern.compile("(?i)track\\s*(\\d{1,2})\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private FileSelection() {}

    static List<Path> of(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else {
                files.add(path);
            }
        }
        return files.size() > 1 && named.size() > 1 && isNumbered(files) ? sorted(files) : files;
    }

    /** {@return whether all names say the number of their track} */
    private static boolean isNumbered(List<Path> files) {
        return files.stream().allMatch(file -> TRACK.matcher(Listing.name(file)).find());
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String extension = SheetPath.extension(Listing.name(entry)).toLowerCase(Locale.ROOT);
                if (EXTENSIONS.contains(extension) && Files.isRegularFile(entry)) {
                    files.add(entry);
                }
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableInputException(
                    folder.toString(), "has no files of sectors or samples", "name the files of the disc");
        }
        List<Path> tracks = files.stream()
                .filter(file -> TRACK.matcher(Listing.name(file)).find())
                .toList();
        return sorted(tracks.isEmpty() ? files : tracks);
    }

    private static List<Path> sorted(List<Path> files) {
        List<Path> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(FileSelection::key));
        return sorted;
    }

    /** {@return a name whose numbers sort by value} */
    private static String key(Path file) {
        Matcher digits = DIGITS.matcher(Listing.name(file).toLowerCase(Locale.ROOT));
        return digits.replaceAll(number -> String.format(Locale.ROOT, "%09d", Integer.parseInt(number.group())));
    }
}
