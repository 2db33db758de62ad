// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.SteeringCharacter;
import spindle.disc.Track;
import spindle.disc.text.CdTextCodec;
import spindle.disc.text.CdTextPack;
import spindle.format.cue.CueLine;
import spindle.format.cue.CuePrinter;
import spindle.image.Storage;

/**
 * The CUE sheet beside audio files: it plays them, and burns them as the disc they are from. Gaps that no file holds are PREGAP
 * and POSTGAP; where others are said to be, {@link SheetForm} tells.
 */
public final class RipSheet {
    private final SheetWords words;
    private final Function<Track, Storage> storage;
    private final List<SheetFile> files;
    private final Writing writing;
    private final CuePrinter printer = new CuePrinter();
    private final SheetRemarks remarks;
    private int written;

    /**
     * How a sheet is written.
     *
     * @param type what the files are
     * @param form where it says that gaps are
     * @param packs the name of the file with the disc's CD-TEXT packs; empty where there is none
     */
    public record Writing(AudioFileType type, SheetForm form, String packs) {}

    private RipSheet(Disc disc, Function<Track, Storage> storage, List<SheetFile> files, Writing writing) {
        this.storage = storage;
        this.files = files;
        this.writing = writing;
        words = new SheetWords(disc);
        List<Track> tracks = new ArrayList<>();
        for (SheetFile each : files) {
            if (each.cut().kind() == Cut.Kind.TRACK) {
                tracks.add(each.cut().track());
            }
        }
        remarks = new SheetRemarks(disc, tracks);
    }

    /**
     * {@return the CD-TEXT packs that stand in a file beside a sheet} They are made where the disc has words that a sheet has
     * no command for, and left out where the sheet counts its tracks anew.
     *
     * @param cuts the files
     */
    public static List<CdTextPack> packs(Disc disc, List<Cut> cuts, SheetForm form) {
        int number = 0;
        for (Cut cut : cuts) {
            if (cut.kind() == Cut.Kind.TRACK && cut.number() != ++number && form == SheetForm.PLAIN) {
                return List.of();
            }
        }
        List<CdTextPack> packs = disc.text().packs();
        return packs.isEmpty() && SheetWords.needsPacks(disc)
                ? CdTextCodec.packs(disc.text(), disc.trackNumbers())
                : packs;
    }

    /**
     * {@return the text of a sheet}
     *
     * @param storage how the source stores each track
     * @param files in the order of their sectors
     */
    public static String of(Disc disc, Function<Track, Storage> storage, List<SheetFile> files, Writing writing) {
        RipSheet sheet = new RipSheet(disc, storage, files, writing);
        List<String> said = sheet.remarks.ofDisc();
        sheet.remarks("", said);
        sheet.remarks("", sheet.words.remarks(0, said));
        disc.mcn().ifPresent(mcn -> sheet.printer.ofDisc(CueLine.catalog(mcn)));
        if (!writing.packs().isEmpty()) {
            sheet.printer.ofDisc(CueLine.cdTextFile(writing.packs()));
        }
        sheet.words.commands(0).forEach(sheet.printer::ofDisc);
        for (SheetFile each : files) {
            if (each.cut().kind() == Cut.Kind.TRACK) {
                sheet.track(each.cut());
            }
        }
        return sheet.printer.text();
    }

    private void track(Cut cut) {
        Track track = cut.track();
        Optional<SheetFile> gap = track.index1() > track.start() ? fileOf(track.index1() - 1) : Optional.empty();
        boolean held = gap.isPresent() && (isEac() || gap.get().cut().isSame(cut));
        boolean before = gap.isPresent() && !held && gap.get().cut().kind() == Cut.Kind.TRACK;
        remarks("", remarks.before(track));
        file(held ? startOfGap(track) : track.index1(), cut);
        printer.track(isEac() ? track.number() : ++written, "AUDIO");
        List<String> said = remarks.of(track);
        remarks("    ", said);
        remarks("    ", words.remarks(track.number(), said));
        words.commands(track.number()).forEach(printer::ofTrack);
        track.isrc().ifPresent(isrc -> printer.ofTrack(CueLine.isrc(isrc)));
        flags(track);
        int first = held || before ? startOfGap(track) : track.index1();
        length(first - track.start(), CueLine::pregap);
        if (held) {
            index(0, first, cut);
        }
        for (Index index : track.indexes()) {
            if (index.number() > 0) {
                index(index.number(), index.lba(), cut);
            }
        }
        Optional<Cut.Span> last = last(cut, track);
        int stored = last.isEmpty() ? track.end() : last.get().range().end();
        length(track.end() - stored, CueLine::postgap);
    }

    private boolean isEac() {
        return writing.form() == SheetForm.EAC;
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
        printer.ofTrack(CueLine.index(number, frames));
    }

    /** Names the file that holds a sector, where it is another one than the last. */
    private void file(int lba, Cut otherwise) {
        String wanted = "";
        for (SheetFile each : files) {
            boolean holds = each.cut().contains(lba);
            wanted = holds || (wanted.isEmpty() && each.cut().isSame(otherwise)) ? each.name() : wanted;
        }
        printer.file(wanted, writing.type().sheetWord());
    }

    private Optional<SheetFile> fileOf(int lba) {
        for (SheetFile each : files) {
            if (each.cut().contains(lba)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private void length(int sectors, IntFunction<CueLine> command) {
        if (sectors > 0) {
            printer.ofTrack(command.apply(sectors));
        }
    }

    private void flags(Track track) {
        if (!track.control().isEmpty()) {
            printer.ofTrack(CueLine.flags(List.copyOf(track.control())));
        }
    }

    private void remarks(String indentation, List<String> lines) {
        lines.forEach(line -> printer.remark(indentation + SteeringCharacter.blanked(line)));
    }

    static String digits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
