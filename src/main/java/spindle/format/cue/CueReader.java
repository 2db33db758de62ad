// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.text.CdTextPack;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.format.sheet.FileFinder;
import spindle.format.sheet.Listing;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetPath;
import spindle.image.DiscImage;
import spindle.image.FileImage;
import spindle.image.Finding;
import spindle.image.attachment.Attachment;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;

/** Opens sheets. */
final class CueReader implements Reader {
    @Override
    public DiscImage open(Path path, ReadOptions options) throws IOException {
        byte[] bytes = bytes(path);
        String name = Listing.name(path);
        Notices notices = new Notices(name, options);
        FileFinder finder = new FileFinder(path, options.reach());
        List<CueText> readings = CueText.readings(bytes, options.encoding(), name);
        CueText text = likeliest(readings, finder);
        CueSheet sheet = CueParser.parse(text.text());
        List<CueProblem> problems = new ArrayList<>(sheet.problems());
        problems.addAll(CueRules.check(sheet));
        tell(problems, notices);
        if (readings.size() > 1) {
            notices.note("encoding", 0, "is read as " + text.charset() + "; --encoding says otherwise");
        }
        FileLocator locator = new FileLocator(path, sheet, finder, notices);
        CueFiles files = new CueFiles(path, locator, notices);
        try {
            Optional<CdTextFile> packs = CdTextFile.of(sheet, locator, notices);
            return bind(path, sheet, files, packs, notices);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** Notes what the sheet does wrong, the first error being thrown. */
    private static void tell(List<CueProblem> problems, Notices notices) throws DiscFormatException {
        Optional<CueProblem> worst = Optional.empty();
        for (CueProblem problem : problems) {
            boolean stops = problem.kind() == CueProblem.Kind.ERROR || notices.isStrict();
            if (stops && (worst.isEmpty() || problem.line() < worst.get().line())) {
                worst = Optional.of(problem);
            }
        }
        if (worst.isPresent()) {
            throw worst.get().toException(notices.place(0));
        }
        for (CueProblem problem : problems) {
            notices.add(Finding.warning(problem.rule(), problem.place(notices.place(0)) + ": " + problem.message()));
        }
    }

    private static byte[] bytes(Path path) throws IOException {
        try (FileSource source = FileSource.open(path)) {
            if (source.length() > CueText.MAX_BYTES) {
                throw new DiscFormatException(
                        source.name(), "is too large for a CUE sheet", "name the sheet that belongs to the image");
            }
            return source.read(0, CueText.MAX_BYTES);
        }
    }

    private static DiscImage bind(
            Path path, CueSheet sheet, CueFiles files, Optional<CdTextFile> packs, Notices notices) throws IOException {
        List<CdTextPack> text = packs.isPresent() ? packs.get().packs() : List.of();
        BoundDisc bound = new CueBinder(sheet, notices).bind(files, text);
        if (packs.isPresent()) {
            files.add(packs.get().path());
        }
        Optional<String> program = Creator.of(bound.disc().remarks());
        if (program.isPresent()) {
            notices.note("creator", 0, "written by " + program.get());
        }
        Optional<PatchFile> patches = PatchFile.beside(path, notices);
        List<Attachment> held = new ArrayList<>();
        held.add(bound.style());
        if (patches.isPresent()) {
            files.add(patches.get().path());
            held.add(patches.get().patches());
        }
        return new FileImage(CueFormat.ID, bound.disc(), bound.tracks(), files, notices.all(), held);
    }

    /** {@return the first way to read a sheet in which all files it names are there, or the first of all} */
    private static CueText likeliest(List<CueText> readings, FileFinder finder) throws IOException {
        for (CueText reading : readings) {
            if (readings.size() > 1 && areThere(CueParser.parse(reading.text()), finder)) {
                return reading;
            }
        }
        return readings.get(0);
    }

    private static boolean areThere(CueSheet sheet, FileFinder finder) throws IOException {
        for (CueSheet.FileLine file : sheet.files()) {
            if (!finder.isThere(SheetPath.of(file.name().name()))) {
                return false;
            }
        }
        return !sheet.files().isEmpty();
    }
}
