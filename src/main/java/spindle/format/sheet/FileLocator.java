// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.io.Remedy;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;

/** Decides which file a name in a sheet means. A warning tells where it is not the file of that name. */
final class FileLocator {
    private final FileFinder finder;
    private final Siblings siblings;
    private final String stem;
    private final Notices notices;

    FileLocator(Path sheet, Siblings siblings, Notices notices) {
        this.siblings = siblings;
        this.notices = notices;
        finder = new FileFinder(sheet, notices.options().reach());
        stem = SheetPath.stem(Listing.name(sheet));
    }

    /**
     * {@return the file that a name means}
     *
     * @param place the sheet and line, for messages
     * @throws UnreadableInputException where it is missing or out of reach
     */
    Path locate(String name, String place) throws SpindleException {
        try {
            return withinReach(nearest(SheetPath.of(name), place), name, place);
        } catch (SpindleException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(name, place, e);
        }
    }

    /**
     * {@return the file of a name that the sheet implies, beside it, in whatever case, form or container it is there}
     *
     * @throws UnreadableInputException where it is out of reach
     */
    Optional<Path> beside(String name, String place) throws SpindleException {
        try {
            Optional<Path> found = finder.beside(name);
            return found.isEmpty() ? found : Optional.of(withinReach(found.get(), name, place));
        } catch (SpindleException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(name, place, e);
        }
    }

    /** {@return the exception for a file that the operating system does not let read} */
    static UnreadableInputException unreadable(String name, String place, IOException cause) {
        return new UnreadableInputException(
                place, Quoted.of(name) + " cannot be read: " + cause.getMessage(), "check the file");
    }

    private Path withinReach(Path path, String name, String place) throws IOException {
        if (!finder.isWithinReach(path)) {
            throw new UnreadableInputException(
                    place,
                    Quoted.of(name) + " is a link that leads outside the sheet's directory",
                    Remedy.of(Remedy.Action.REACH_OUTSIDE));
        }
        return path;
    }

    private Path nearest(SheetPath wanted, String place) throws IOException {
        Optional<Path> found = finder.asWritten(wanted);
        if (found.isPresent()) {
            return found.get();
        }
        found = finder.alike(wanted);
        Optional<Path> packed = found.isEmpty() ? finder.packed(wanted) : Optional.empty();
        if (packed.isPresent()) {
            return packed.get();
        }
        found = found.isPresent() ? found : sibling(wanted);
        if (found.isEmpty()) {
            throw missing(wanted, place);
        }
        String used = Listing.name(found.get());
        if (!used.equals(wanted.written())) {
            String what = Quoted.of(wanted.written()) + " is not there; " + Quoted.of(used) + " is used";
            notices.warning("file-name", 0, place, what);
        }
        return found.get();
    }

    private static UnreadableInputException missing(SheetPath wanted, String place) {
        String name = Quoted.of(wanted.written());
        return wanted.leadsOutside()
                ? new UnreadableInputException(
                        place,
                        name + " leads outside the sheet's directory",
                        Remedy.advice("put the file beside the sheet").or(Remedy.Action.REACH_OUTSIDE))
                : new UnreadableInputException(
                        place, "there is no " + name + " beside the sheet", "put it there, or correct its name");
    }

    /** {@return the one image that may stand in; empty where there is none, or a choice} */
    private Optional<Path> sibling(SheetPath wanted) throws IOException {
        List<Path> found = finder.listing().of(finder.directory()).entrySet().stream()
                .filter(entry -> isAlike(entry.getKey(), wanted) && siblings.includes(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isAlike(String name, SheetPath wanted) {
        String base = SheetPath.stem(name);
        return base.equalsIgnoreCase(stem) || base.equalsIgnoreCase(SheetPath.stem(wanted.last()));
    }
}
