// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import spindle.disc.Index;
import spindle.format.sheet.Notices;
import spindle.image.attachment.TocEntry;
import spindle.io.DiscFormatException;

/**
 * Finds where the indexes of a track lie. Sheets count them from LBA 0, or from the first sector of their session, as
 * CloneCD does; the table of contents, which says where index 1 is, tells which.
 */
final class TrackIndexes {
    private final TocEntry entry;
    private final Map<Integer, Integer> stated;
    private final int line;
    private final Notices notices;

    TrackIndexes(TocEntry entry, CcdSheet.TrackSection section, Notices notices) {
        this.entry = entry;
        this.stated = new TreeMap<>(section.indexes());
        this.line = section.line();
        this.notices = notices;
    }

    /**
     * {@return where this track's session begins, if it is the session's first track: before index 1 where there is an
     * index 0 in the count of CloneCD}
     *
     * @param before where the session before ends
     */
    int sessionStart(int before) {
        int index1 = stated.getOrDefault(1, entry.time().lba());
        int start = entry.time().lba() - index1;
        return index1 >= 0 && index1 < entry.time().lba() && start >= before
                ? start
                : entry.time().lba();
    }

    /**
     * {@return the indexes, ascending, index 1 where the table of contents has it}
     *
     * @param session first LBA of the session
     * @param least the first LBA that an index 0 may have
     * @param limit the LBA that indexes lie before
     */
    List<Index> find(int session, int least, int limit) throws DiscFormatException {
        int index1 = entry.time().lba();
        List<Index> indexes = new ArrayList<>();
        OptionalInt shift = shift(session);
        if (shift.isPresent() && stated.containsKey(0)) {
            pregap(stated.get(0) + (long) shift.getAsInt(), least, indexes);
        }
        indexes.add(new Index(1, index1));
        if (shift.isPresent()) {
            long last = index1;
            for (Map.Entry<Integer, Integer> index : stated.entrySet()) {
                long lba = index.getValue() + (long) shift.getAsInt();
                if (index.getKey() > 1 && lba >= last && lba < limit) {
                    indexes.add(new Index(index.getKey(), (int) lba));
                    last = lba;
                } else if (index.getKey() > 1) {
                    notices.warning(
                            "index",
                            entry.point(),
                            line,
                            named(index.getKey()) + " does not lie in it, and is left out");
                }
            }
        }
        return indexes;
    }

    private void pregap(long lba, int least, List<Index> indexes) throws DiscFormatException {
        if (lba >= least && lba < entry.time().lba()) {
            indexes.add(new Index(0, (int) lba));
        } else if (lba != entry.time().lba() && lba != entry.time().lba() - 150L) {
            notices.warning("index", entry.point(), line, named(0) + " does not lie before INDEX 1, and is left out");
        }
    }

    /** {@return what has to be added to the sheet's positions, or empty where they contradict the table of contents} */
    private OptionalInt shift(int session) throws DiscFormatException {
        int lba = entry.time().lba();
        int index1 = stated.getOrDefault(1, lba);
        if (index1 == lba) {
            return OptionalInt.of(0);
        }
        if (index1 + (long) session == lba) {
            return OptionalInt.of(session);
        }
        notices.warning(
                "index",
                entry.point(),
                line,
                named(1) + " is not where the table of contents has it, LBA " + lba
                        + ", which is taken; its other indexes are left out");
        return OptionalInt.empty();
    }

    private String named(int index) {
        return "track " + entry.point() + ": INDEX " + index + "=" + stated.get(index);
    }
}
