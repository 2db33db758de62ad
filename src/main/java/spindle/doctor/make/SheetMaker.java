// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.ReadOptions;
import spindle.format.sheet.FileFinder;
import spindle.format.sheet.SheetPath;
import spindle.io.DiscFormatException;
import spindle.io.UnreadableInputException;

/** Makes a CUE sheet of files: what each holds, where its tracks begin, and how sure that is. */
public final class SheetMaker {
    private static final int MAX_TRACKS = 99;

    private final List<DiscFormat> formats;

    /** @param formats those whose images are known */
    public SheetMaker(List<DiscFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /**
     * {@return a sheet for files}
     *
     * @throws UnreadableInputException where a file is not there, or lies outside the folder of the sheet
     * @throws DiscFormatException where a file is neither sectors nor samples, or has another length than was said
     */
    public MadeSheet make(MakeRequest request) throws IOException {
        List<Path> paths = FileSelection.of(request.files());
        FileTracks finder = new FileTracks(formats, request);
        List<MadeFile> files = new ArrayList<>();
        for (Path path : paths) {
            requireBeside(path, request.sheet());
            files.add(finder.of(path));
        }
        return new MadeSheet(request.sheet(), paths, lines(files, request.sheet()));
    }

    private static void requireBeside(Path path, Path sheet) throws UnreadableInputException {
        if (SheetPath.of(nameOf(path, sheet)).leadsOutside()) {
            throw new UnreadableInputException(
                    path.toString(), "lies outside the folder of " + sheet, "put the sheet beside the files");
        }
    }

    private static String nameOf(Path path, Path sheet) {
        return new FileFinder(sheet, ReadOptions.Reach.SHEET_DIRECTORY).nameOf(path);
    }

    private static List<MadeLine> lines(List<MadeFile> files, Path sheet) throws DiscFormatException {
        MadeLines lines = new MadeLines();
        lines.addDisc(files);
        Borders borders = Borders.of(files);
        for (int i = 0; i < files.size(); i++) {
            lines.addAll(borders.before(i));
            LeadingPause.Placed placed = i == 0
                    ? new LeadingPause.Placed(files.get(0), Optional.empty())
                    : LeadingPause.of(files.get(i), files.get(i - 1));
            lines.addFile(nameOf(placed.file().path(), sheet), placed);
        }
        if (lines.tracks() > MAX_TRACKS) {
            throw new DiscFormatException(
                    sheet.toString(), "would have " + lines.tracks() + " tracks; a disc has 99", "");
        }
        return lines.all();
    }
}
