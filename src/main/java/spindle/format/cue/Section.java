// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A track's share of a file: from its first index there to the first index of the next track in the same file, or to the
 * file's end. What lies in a file before its first index belongs to the first share.
 *
 * @param track which of the sheet's tracks, from 0
 * @param file the file
 * @param indexes the track's indexes in this file, in order; at least one
 * @param start where it begins in the file, frames from the file's beginning
 * @param end where it ends, frames from the file's beginning; {@link #TO_THE_END} where it ends with the file
 * @param unclaimed how many sectors follow it in the file that belong to no track
 */
record Section(int track, OpenFile file, List<CueSheet.IndexLine> indexes, long start, long end, long unclaimed) {
    /** The end of a section that ends with its file. */
    static final long TO_THE_END = Long.MAX_VALUE;

    Section {
        indexes = List.copyOf(indexes);
    }

    /** {@return the line of its first index} */
    int line() {
        return indexes.get(0).line();
    }

    /** {@return how many sectors it has; {@link #TO_THE_END} where it ends with its file} */
    long count() {
        return isLast() ? TO_THE_END : end - start;
    }

    /** {@return whether it ends with its file} */
    boolean isLast() {
        return end == TO_THE_END;
    }

    /** {@return the time of an index from the section's start, frames} */
    long offset(CueSheet.IndexLine index) {
        return index.time().toFrames() - start;
    }

    /** {@return whether the track begins before its first index here, which then needs an index 0} */
    boolean hasLead() {
        return indexes.get(0).time().toFrames() > start;
    }

    /**
     * {@return the shares of all tracks, in the order of the sheet}
     *
     * @param reading the sheet, and where sessions end before sectors that belong to no track
     * @param files for each FILE line the open file; the same one for lines that name the same
     */
    static List<Section> of(SessionReading reading, Map<Integer, OpenFile> files) {
        CueSheet sheet = reading.sheet();
        List<Section> sections = new ArrayList<>();
        Map<OpenFile, Integer> last = new HashMap<>();
        for (int track = 0; track < sheet.tracks().size(); track++) {
            List<CueSheet.IndexLine> indexes = sheet.tracks().get(track).indexes();
            for (int from = 0; from < indexes.size(); ) {
                OpenFile file = fileOf(files, indexes.get(from));
                int to = from + 1;
                while (to < indexes.size() && fileOf(files, indexes.get(to)) == file) {
                    to++;
                }
                List<CueSheet.IndexLine> here = indexes.subList(from, to);
                Integer before = last.put(file, sections.size());
                long start = before == null ? 0 : here.get(0).time().toFrames();
                if (before != null) {
                    long end = reading.ends().getOrDefault(track, start);
                    sections.set(before, sections.get(before).until(end, start - end));
                }
                sections.add(new Section(track, file, here, start, TO_THE_END, 0));
                from = to;
            }
        }
        return sections;
    }

    private static OpenFile fileOf(Map<Integer, OpenFile> files, CueSheet.IndexLine index) {
        OpenFile file = files.get(index.file());
        if (file == null) {
            throw new IllegalArgumentException("FILE " + index.file() + " is not open");
        }
        return file;
    }

    private Section until(long next, long behind) {
        return new Section(track, file, indexes, start, next, behind);
    }
}
