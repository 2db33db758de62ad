// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import spindle.disc.text.CdTextPack;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.format.sheet.Listing;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetBytes;
import spindle.format.sheet.SheetFiles;
import spindle.format.sheet.SheetText;
import spindle.format.sheet.Siblings;
import spindle.image.DiscImage;
import spindle.image.FileImage;
import spindle.image.Finding;
import spindle.image.attachment.Attachment;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.Remedy;

/** Opens sheets. */
final class CueReader implements Reader {
    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        Path path = file.path();
        Optional<byte[]> embedded = EmbeddedSheet.of(file);
        byte[] bytes = embedded.isPresent() ? embedded.get() : SheetBytes.read(file, CueText.MAX_BYTES, "a CUE sheet");
        String name = Listing.name(path);
        Notices notices = new Notices(name, options);
        CueReading reading = CueReading.of(bytes, path, options);
        CueSheet sheet = reading.sheet();
        if (embedded.isPresent()) {
            notices.note("embedded-sheet", 0, "is a disc by the CUE sheet inside it");
        }
        tell(reading, notices);
        tellEncoding(reading, notices);
        SheetFiles files = new SheetFiles(path, Siblings.ofSectorsOrSamples(sheet.fileNames()), notices);
        try {
            Optional<CdTextFile> packs = CdTextFile.of(sheet, files, notices);
            return bind(path, sheet, files, packs, notices);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** Notes what the sheet does wrong, the first error being thrown. */
    private static void tell(CueReading reading, Notices notices) throws DiscFormatException {
        Optional<CueProblem> worst = notices.isStrict()
                ? reading.problems().stream().min(Comparator.comparingInt(CueProblem::line))
                : reading.firstError();
        if (worst.isPresent()) {
            throw worst.get().toException(notices.place(0));
        }
        for (CueProblem problem : reading.problems()) {
            notices.add(Finding.warning(problem.rule(), problem.place(notices.place(0)) + ": " + problem.message()));
        }
    }

    private static void tellEncoding(CueReading reading, Notices notices) throws DiscFormatException {
        SheetText text = reading.text();
        if (reading.readings() > 1) {
            String message = notices.place(0) + ": is read as " + text.charset();
            notices.add(Finding.note("encoding", message).withRemedy(Remedy.Action.NAME_ENCODING));
        }
        if (text.hasReplacements()) {
            notices.warning("encoding", 0, 0, "has bytes that are no text of " + text.charset() + "; they are lost");
        }
    }

    private static DiscImage bind(
            Path path, CueSheet sheet, SheetFiles files, Optional<CdTextFile> packs, Notices notices)
            throws IOException {
        List<CdTextPack> text = packs.isPresent() ? packs.get().packs() : List.of();
        BoundDisc bound = new CueBinder(sheet, notices).bind(files, text);
        files.tags(bound.disc()).ifPresent(notices::add);
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
}
