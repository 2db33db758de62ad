// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** {@return the one file beside the sheet of an extension; empty where there is none, or a choice} */
    Optional<Path> onlyOf(String extension) {
        try {
            List<Path> found = finder.listing().of(finder.directory()).entrySet().stream()
                    .filter(entry -> SheetPath.extension(entry.getKey()).equalsIgnoreCase(extension))
                    .map(Map.Entry::getValue)
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // that the wanted file is missing is said all the same
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
                    Quoted.of(name) + " is a link that leads outside the sheet's folder",
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
        if (found.isPresent() && isTaken(found.get(), wanted)) {
            throw missing(wanted, place);
        }
        Optional<Path> packed = found.isEmpty() ? finder.packed(wanted) : Optional.empty();
        if (packed.isPresent()) {
            return packed.get();
        }
        found = found.isPresent() ? found : sibling(wanted);
        if (found.isEmpty()) {
            throw missing(wanted, place);
        }
        String used = shown(found.get());
        if (!used.equals(wanted.written())) {
            String what = Quoted.of(wanted.written()) + " is not there; " + Quoted.of(used) + " is used";
            notices.warning("file-name", 0, place, what);
        }
        return found.get();
    }

    /** {@return a file as a message names it: by its path below the sheet's folder} */
    private String shown(Path file) {
        Path directory = finder.directory();
        Path whole = file.toAbsolutePath().normalize();
        boolean below = whole.startsWith(directory.normalize());
        return below ? directory.normalize().relativize(whole).toString() : Listing.name(file);
    }

    /** {@return whether a file that is only like the one that is wanted stands for another name of the sheet} */
    private boolean isTaken(Path found, SheetPath wanted) throws IOException {
        for (String other : siblings.names()) {
            SheetPath name = SheetPath.of(other);
            boolean same = name.written().equalsIgnoreCase(wanted.written());
            Optional<Path> file = same ? Optional.empty() : finder.asWritten(name);
            file = same || file.isPresent() ? file : finder.alike(name);
            if (file.isPresent() && Files.isSameFile(file.get(), found)) {
                return true;
            }
        }
        return false;
    }

    private UnreadableInputException missing(SheetPath wanted, String place) throws IOException {
        String name = Quoted.of(wanted.written());
        if (wanted.leadsOutside()) {
            return new UnreadableInputException(
                    place,
                    name + " leads outside the sheet's folder",
                    Remedy.advice("put the file beside the sheet").or(Remedy.Action.REACH_OUTSIDE));
        }
        String problem = "there is no " + name + " beside the sheet";
        Optional<Path> whole = siblings.names().size() > 1 ? only(this::hasSheetsName) : Optional.empty();
        return whole.isEmpty()
                ? new UnreadableInputException(place, problem, "put it there, or correct its name")
                : new UnreadableInputException(place, problem + merged(whole.get()), Remedy.of(Remedy.Action.SPLIT));
    }

    /** {@return what an image of the sheet's name is, beside a sheet whose files are not there} */
    private String merged(Path whole) throws IOException {
        String bin = Listing.name(whole);
        String sheets = SheetsNaming.of(finder.listing().of(finder.directory()), bin).stream()
                .map(Quoted::of)
                .collect(Collectors.joining(", "));
        return ", one of the " + siblings.names().size() + " files that it names; " + Quoted.of(bin)
                + " seems to hold all tracks in one, and "
                + (sheets.isEmpty() ? "the sheet of one FILE that was made with it fits" : sheets + " fits it");
    }

    /** {@return the one image that may stand in; empty where there is none, or a choice} */
    private Optional<Path> sibling(SheetPath wanted) throws IOException {
        boolean alone = siblings.names().size() <= 1;
        Optional<Path> found = only(name -> hasNameOf(name, wanted) || (alone && hasSheetsName(name)));
        if (found.isPresent()) {
            for (String other : siblings.names()) {
                SheetPath name = SheetPath.of(other);
                boolean another = !name.written().equals(wanted.written()) && !finder.isThere(name);
                if (another && hasNameOf(Listing.name(found.get()), name)) {
                    return Optional.empty();
                }
            }
        }
        return found;
    }

    /** {@return the one image beside the sheet that it does not name, and whose name is as wanted} */
    private Optional<Path> only(Predicate<String> wanted) throws IOException {
        List<Path> found = finder.listing().of(finder.directory()).entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()) && siblings.includes(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean hasSheetsName(String name) {
        return SheetPath.stem(name).equalsIgnoreCase(stem);
    }

    private static boolean hasNameOf(String name, SheetPath wanted) {
        return SheetPath.stem(name).equalsIgnoreCase(SheetPath.stem(wanted.last()));
    }
}
