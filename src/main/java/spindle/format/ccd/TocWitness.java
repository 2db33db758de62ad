// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import spindle.format.sheet.QPackets;
import spindle.format.sheet.SheetFiles;
import spindle.image.attachment.TocEntry;
import spindle.io.FileBytes;
import spindle.io.SpindleException;
import spindle.sector.RawSector;

/** Tells where the entries of a table of contents lie by what else there is: indexes of tracks, the Q channel, the IMG's end. */
final class TocWitness {
    private final CcdLines lines;

    TocWitness(CcdLines lines) {
        this.lines = lines;
    }

    /** {@return the LBA of an entry of a disc of one session, where something tells it} */
    OptionalInt lba(TocEntry entry) throws IOException {
        boolean oneSession =
                lines.toc().stream().map(TocEntry::session).distinct().count() == 1;
        if (!oneSession) {
            return OptionalInt.empty();
        }
        OptionalInt index = index1(entry);
        return index.isPresent() ? index : byFiles(entry);
    }

    private OptionalInt index1(TocEntry entry) {
        return lines.track(entry.point())
                .flatMap(section -> section.find("INDEX 1"))
                .filter(line -> line.value().matches("\\d{1,6}"))
                .map(line -> OptionalInt.of(Integer.parseInt(line.value())))
                .orElse(OptionalInt.empty());
    }

    private OptionalInt byFiles(TocEntry entry) throws IOException {
        try (SheetFiles files = lines.evidence().beside().files()) {
            FileBytes img = files.companion("img");
            int sectors = (int) (img.length() / RawSector.BYTES);
            if (entry.point() == TocEntry.LEAD_OUT) {
                return img.length() % RawSector.BYTES == 0 ? OptionalInt.of(sectors) : OptionalInt.empty();
            }
            Map<Integer, Integer> tracks =
                    QPackets.linear(files.companion("sub")).tracks(sectors);
            return tracks.containsKey(entry.point()) ? OptionalInt.of(tracks.get(entry.point())) : OptionalInt.empty();
        } catch (SpindleException e) {
            return OptionalInt.empty(); // without these files nothing is told
        }
    }
}
