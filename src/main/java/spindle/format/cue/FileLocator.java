// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import spindle.format.sheet.FileFinder;
import spindle.format.sheet.Listing;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.format.sheet.SheetPath;
import spindle.io.Remedy;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;

/** Decides which file a name in a sheet means, and says so where it is not the one of that name. */
final class FileLocator {
    /** Extensions of files that hold sectors. */
    private static final List<String> IMAGES =
            List.of("bin", "img", "iso", "raw", "mdf", "dat", "wav", "aif", "aiff", "flac");

    private final CueSheet sheet;
    private final FileFinder finder;
    private final String stem;
    private final Notices notices;

    FileLocator(Path sheetPath, CueSheet sheet, FileFinder finder, Notices notices) {
        this.sheet = sheet;
        this.finder = finder;
        this.notices = notices;
        stem = SheetPath.stem(Listing.name(sheetPath));
    }

    /**
     * {@return the file that a name means}
     *
     * @throws UnreadableInputException where it is missing or out of reach
     */
    Path locate(CueSheet.FileName name) throws IOException {
        try {
            Path path = nearest(name);
            if (!finder.isWithinReach(path)) {
                throw unreadable(
                        name,
                        "is a link that leads outside the sheet's directory",
                        Remedy.of(Remedy.Action.REACH_OUTSIDE));
            }
            return path;
        } catch (SpindleException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(name, "cannot be read: " + e.getMessage(), Remedy.advice("check the file"));
        }
    }

    private UnreadableInputException unreadable(CueSheet.FileName name, String problem, Remedy remedy) {
        return new UnreadableInputException(notices.place(name.line()), Quoted.of(name.name()) + " " + problem, remedy);
    }

    /** {@return the file that a name means, which is there} */
    private Path nearest(CueSheet.FileName name) throws IOException {
        SheetPath wanted = SheetPath.of(name.name());
        Optional<Path> found = finder.asWritten(wanted);
        if (found.isPresent()) {
            return found.get();
        }
        found = finder.alike(wanted);
        if (found.isEmpty() && finder.packed(wanted).isPresent()) {
            return finder.packed(wanted).get();
        }
        found = found.isPresent() ? found : sibling(wanted);
        if (found.isEmpty()) {
            throw missing(name, wanted);
        }
        String used = Listing.name(found.get());
        if (!used.equals(name.name())) {
            String what = Quoted.of(name.name()) + " is not there; " + Quoted.of(used) + " is used";
            notices.warning("file-name", 0, name.line(), what);
        }
        return found.get();
    }

    private UnreadableInputException missing(CueSheet.FileName name, SheetPath wanted) {
        String place = notices.place(name.line());
        if (wanted.leadsOutside()) {
            return new UnreadableInputException(
                    place,
                    Quoted.of(name.name()) + " leads outside the sheet's directory",
                    Remedy.advice("put the file beside the sheet").or(Remedy.Action.REACH_OUTSIDE));
        }
        return new UnreadableInputException(
                place,
                "there is no " + Quoted.of(name.name()) + " beside the sheet",
                "put it there, or correct its name");
    }

    /** {@return the only image that has the sheet's own base name, or the wanted file's, and is no other file of the sheet} */
    private Optional<Path> sibling(SheetPath wanted) throws IOException {
        Optional<Path> only = Optional.empty();
        for (Map.Entry<String, Path> entry :
                finder.listing().of(finder.directory()).entrySet()) {
            String name = entry.getKey();
            boolean image = IMAGES.contains(SheetPath.extension(name).toLowerCase(Locale.ROOT));
            String base = SheetPath.stem(name);
            boolean alike = base.equalsIgnoreCase(stem) || base.equalsIgnoreCase(SheetPath.stem(wanted.last()));
            if (image && alike && !isNamed(name)) {
                if (only.isPresent()) {
                    return Optional.empty();
                }
                only = Optional.of(entry.getValue());
            }
        }
        return only;
    }

    private boolean isNamed(String name) {
        for (CueSheet.FileLine line : sheet.files()) {
            if (SheetPath.of(line.name().name()).last().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
