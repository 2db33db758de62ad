// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spindle.disc.Index;
import spindle.disc.Msf;
import spindle.format.DiscFormat;
import spindle.format.ReadOptions;
import spindle.format.sheet.FileFinder;
import spindle.format.sheet.SheetPath;
import spindle.io.DiscFormatException;
import spindle.io.UnreadableInputException;

/** Makes a CUE sheet of files: what each holds, where its tracks begin, and how sure that is. */
public final class SheetMaker {
    private static final int MAX_TRACKS = 99;
    private static final List<String> WORDS = List.of("PERFORMER", "TITLE");

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
        return new MadeSheet(request.sheet(), paths, lines(behindData(files), request.sheet()));
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

    /** {@return the files, in which audio in a file of its own behind data begins with its pause} */
    private List<MadeFile> behindData(List<MadeFile> files) throws IOException {
        List<MadeFile> placed = new ArrayList<>();
        boolean data = false;
        for (MadeFile file : files) {
            MadeTrack first = file.tracks().get(0);
            boolean pause = data && !first.isData() && file.type().equals("BINARY");
            placed.add(pause ? new LeadingPause(formats).of(file) : file);
            data = file.tracks().get(file.tracks().size() - 1).isData();
        }
        return placed;
    }

    private static List<MadeLine> lines(List<MadeFile> files, Path sheet) throws DiscFormatException {
        List<MadeLine> lines = new ArrayList<>();
        addDisc(files, lines);
        int number = 0;
        for (MadeFile file : files) {
            String name = nameOf(file.path(), sheet);
            lines.add(new MadeLine("FILE \"" + name + "\" " + file.type(), Certainty.CERTAIN, "the file is there"));
            for (MadeTrack track : file.tracks()) {
                number = track.number() > number ? track.number() : number + 1;
                add(track, number, lines);
            }
        }
        if (number > MAX_TRACKS) {
            throw new DiscFormatException(sheet.toString(), "would have " + number + " tracks; a disc has 99", "");
        }
        return lines;
    }

    /** Adds what the files agree on of the disc. */
    private static void addDisc(List<MadeFile> files, List<MadeLine> lines) {
        for (String word : WORDS) {
            List<Optional<String>> said = files.stream()
                    .filter(file -> !file.disc().isEmpty())
                    .map(file -> Optional.ofNullable(file.disc().get(word)))
                    .distinct()
                    .toList();
            if (said.size() == 1 && said.get(0).isPresent()) {
                lines.add(quoted("", word, said.get(0).get()));
            }
        }
    }

    private static MadeLine quoted(String indent, String word, String text) {
        boolean bare = word.equals("ISRC");
        String value = bare ? text : "\"" + text + "\"";
        return new MadeLine(indent + word + " " + value, Certainty.CERTAIN, "the tags say so");
    }

    private static void add(MadeTrack track, int number, List<MadeLine> lines) {
        lines.add(new MadeLine(
                String.format(Locale.ROOT, "  TRACK %02d %s", number, track.mode()), track.certainty(), track.why()));
        for (Map.Entry<String, String> said :
                new TreeMap<>(track.commands()).descendingMap().entrySet()) {
            lines.add(quoted("    ", said.getKey(), said.getValue()));
        }
        boolean gap = track.indexes().get(0).number() == 0;
        for (Index index : track.indexes()) {
            boolean pause = gap && track.certainty() == Certainty.LIKELY;
            lines.add(new MadeLine(
                    String.format(Locale.ROOT, "    INDEX %02d %s", index.number(), Msf.ofFrames(index.lba())),
                    track.certainty(),
                    pause ? "two seconds of silence stand there" : track.why()));
        }
    }
}
