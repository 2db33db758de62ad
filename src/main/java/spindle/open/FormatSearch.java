// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.format.BytesReader;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.Remedy;
import spindle.io.UnsupportedImageException;
import spindle.mime.FileKind;

/**
 * Finds the reader of a file. The formats are asked first. A file that none of them recognises is looked up in the registry
 * of marks; Tika is asked last, for the words of the message.
 *
 * @param formats in the order in which they are asked
 */
record FormatSearch(List<DiscFormat> formats) {
    FormatSearch {
        formats = List.copyOf(formats);
    }

    /** {@return the reader of the format that a file looks most like} */
    Reader reader(Probe probe) throws IOException {
        Optional<Candidate> best = best(probe);
        Reader reader = best.isPresent() ? best.get().format().reader().orElseThrow() : byMark(probe);
        if (probe.source() instanceof FileBytes file && !file.containers().isEmpty()) {
            requireUnpacked(reader, file);
        }
        return reader;
    }

    /**
     * {@return the id of the format that a file is of, as far as its first bytes tell} A file that has the mark of a format
     * is of it, though it be damaged.
     *
     * @param least the match that counts
     */
    Optional<String> recognised(Probe probe, Match least) throws IOException {
        Optional<Candidate> best = best(probe);
        return best.isPresent() && best.get().match().compareTo(least) >= 0
                ? Optional.of(best.get().format().id())
                : FileKind.byMark(probe.source()).map(FileKind::format).filter(id -> !id.isEmpty());
    }

    /** A format that a file looks like. */
    private record Candidate(DiscFormat format, Match match) {}

    private Optional<Candidate> best(Probe probe) throws IOException {
        Optional<Candidate> best = Optional.empty();
        Match highest = Match.NO;
        for (DiscFormat format : formats) {
            Match match = format.probe(probe);
            if (match.compareTo(highest) > 0 && format.reader().isPresent()) {
                highest = match;
                best = Optional.of(new Candidate(format, match));
            }
            if (match == Match.CERTAIN) {
                break;
            }
        }
        return isOther(probe, highest) ? Optional.empty() : best;
    }

    /** A name counts for little, and a container of another kind can hold sectors that look like those of a bare image. */
    private static boolean isOther(Probe probe, Match highest) throws IOException {
        return switch (highest) {
            case NAME -> FileKind.byMark(probe.source()).isPresent();
            case POSSIBLE -> FileKind.byMagic(probe.head()).isPresent();
            case NO, CERTAIN -> false;
        };
    }

    /** {@return the reader of a file that has the mark of a format; it tells what is wrong with the file} */
    private Reader byMark(Probe probe) throws IOException {
        Optional<FileKind> kind = FileKind.byMark(probe.source());
        String id = kind.map(FileKind::format).orElse("");
        for (DiscFormat format : formats) {
            if (format.id().equals(id) && format.reader().isPresent()) {
                return format.reader().get();
            }
        }
        throw unknown(probe);
    }

    private static DiscFormatException unknown(Probe probe) throws IOException {
        String place = probe.path().toString();
        if (probe.source() instanceof FileBytes file && !file.containers().isEmpty()) {
            return new DiscFormatException(
                    place,
                    "is packed with " + String.join(" and ", file.containers()) + ", and " + file.name()
                            + " in it is no disc image that we know",
                    Remedy.of(Remedy.Action.LIST_FORMATS));
        }
        Optional<FileKind> kind = FileKind.describe(probe.source());
        if (kind.isEmpty()) {
            return new DiscFormatException(
                    place, "is no disc image that we know", Remedy.of(Remedy.Action.LIST_FORMATS));
        }
        String damage = kind.get().reading() == FileKind.Reading.CONTAINER
                ? " that is damaged or ends early: of its header at byte 0, only the mark can be read, and the file ends"
                        + " at byte " + probe.source().length()
                : "";
        return new DiscFormatException(
                place, "is " + kind.get().name() + damage, kind.get().remedy());
    }

    /** A sheet is of use only beside the files that it names. */
    private static void requireUnpacked(Reader reader, FileBytes source) throws UnsupportedImageException {
        if (!(reader instanceof BytesReader)) {
            throw new UnsupportedImageException(
                    source.path().toString(),
                    "holds a sheet, " + source.name() + ", packed with " + String.join(" and ", source.containers()),
                    "unpack it");
        }
    }
}
