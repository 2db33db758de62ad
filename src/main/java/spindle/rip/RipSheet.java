// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.image.Storage;

/**
 * The CUE sheet beside audio files: it plays them, and burns them as the disc they are from. Each index is said in the file
 * that holds its sector; gaps that no file holds are PREGAP and POSTGAP.
 */
public final class RipSheet {
    private static final String LINE_END = "\r\n";
    private final DiscTags tags;
    private final Function<Track, Storage> storage;
    private final List<SheetFile> files;
    private final AudioFileType type;
    private final StringBuilder text = new StringBuilder();
    private final SheetRemarks remarks;
    private String file = "";

    private RipSheet(Disc disc, Function<Track, Storage> storage, List<SheetFile> files, AudioFileType type) {
        this.storage = storage;
        this.files = files;
        this.type = type;
        tags = new DiscTags(disc);
        List<Track> tracks = new ArrayList<>();
        for (SheetFile each : files) {
            if (each.cut().kind() == Cut.Kind.TRACK) {
                tracks.add(each.cut().track());
            }
        }
        remarks = new SheetRemarks(disc, tracks);
    }

    /**
     * {@return the text of a sheet}
     *
     * @param storage how the source stores each track
     * @param files in the order of their sectors
     * @param type what they are
     * @param packs the name of the file with the disc's CD-TEXT packs; empty where there is none
     */
    public static String of(
            Disc disc, Function<Track, Storage> storage, List<SheetFile> files, AudioFileType type, String packs) {
        RipSheet sheet = new RipSheet(disc, storage, files, type);
        sheet.lines("", sheet.remarks.ofDisc());
        if (disc.mcn().isPresent()) {
            sheet.line("CATALOG " + disc.mcn().get().digits());
        }
        if (!packs.isEmpty()) {
            sheet.line("CDTEXTFILE \"" + packs + "\"");
        }
        sheet.words("", 0);
        for (SheetFile each : files) {
            if (each.cut().kind() == Cut.Kind.TRACK) {
                sheet.track(each.cut());
            }
        }
        return sheet.text.toString();
    }

    private void track(Cut cut) {
        Track track = cut.track();
        Optional<SheetFile> gap = fileOf(track.index1() - 1);
        boolean stored = gap.isPresent() && track.index1() > track.start();
        lines("", remarks.before(track));
        file(stored ? startOfGap(track) : track.index1(), cut);
        line("  TRACK " + digits(track.number()) + " AUDIO");
        lines("    ", remarks.of(track));
        words("    ", track.number());
        if (track.isrc().isPresent()) {
            line("    ISRC " + track.isrc().get().code());
        }
        flags(track);
        int first = stored ? startOfGap(track) : track.index1();
        length("    PREGAP ", first - track.start());
        if (stored) {
            index(0, first, cut);
        }
        for (Index index : track.indexes()) {
            if (index.number() > 0) {
                index(index.number(), index.lba(), cut);
            }
        }
        Optional<Cut.Span> last = last(cut, track);
        length(
                "    POSTGAP ",
                last.isEmpty() ? 0 : track.end() - last.get().range().end());
    }

    /** {@return the first sector of a pregap that a file holds} */
    private int startOfGap(Track track) {
        int lba = Cuts.storedStart(track, storage.apply(track));
        return fileOf(track.start()).isPresent() ? track.start() : lba;
    }

    private static Optional<Cut.Span> last(Cut cut, Track track) {
        Optional<Cut.Span> last = Optional.empty();
        for (Cut.Span span : cut.spans()) {
            last = span.track().number() == track.number() ? Optional.of(span) : last;
        }
        return last;
    }

    private void index(int number, int lba, Cut cut) {
        file(lba, cut);
        Optional<SheetFile> found = fileOf(lba);
        Cut holder = found.isPresent() ? found.get().cut() : cut;
        int frames = holder.contains(lba) ? holder.sectorsBefore(lba) : holder.sectors();
        line("    INDEX " + digits(number) + " " + Msf.ofFrames(frames));
    }

    /** Names the file that holds a sector, where it is another one than the last. */
    private void file(int lba, Cut otherwise) {
        String wanted = "";
        for (SheetFile each : files) {
            boolean holds = each.cut().contains(lba);
            wanted = holds || (wanted.isEmpty() && each.cut().isSame(otherwise)) ? each.name() : wanted;
        }
        if (!wanted.equals(file)) {
            file = wanted;
            line("FILE \"" + wanted + "\" " + type.sheetWord());
        }
    }

    private Optional<SheetFile> fileOf(int lba) {
        for (SheetFile each : files) {
            if (each.cut().contains(lba)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private void length(String command, int sectors) {
        if (sectors > 0) {
            line(command + Msf.ofFrames(sectors));
        }
    }

    private void flags(Track track) {
        StringBuilder words = new StringBuilder();
        for (ControlFlag flag : track.control()) {
            words.append(' ').append(flag.word());
        }
        if (words.length() > 0) {
            line("    FLAGS" + words);
        }
    }

    private void words(String indentation, int track) {
        for (CdText.Field field : CdText.Field.values()) {
            String word = tags.word(track, field).replace('"', '\'');
            if (!word.isBlank()) {
                line(indentation + field.name() + " \"" + word + "\"");
            }
        }
    }

    private void lines(String indentation, List<String> lines) {
        for (String line : lines) {
            line(indentation + line);
        }
    }

    static String digits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private void line(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            text.append(Character.isISOControl(c) ? ' ' : c);
        }
        text.append(LINE_END);
    }
}
