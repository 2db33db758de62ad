// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.format.sheet.Notices;
import spindle.image.Finding;
import spindle.image.StoredTrack;

/** What all hunks of a CHD say about it: which are damaged, and whether the SHA-1s of the header are right. */
final class HunkReport {
    private final HunkScan scan;
    private final ChdDescriptor descriptor;
    private final List<StoredTrack> tracks;
    private final Notices notices;
    private boolean isDone;

    /** @param notices receives what is found, and has nothing else */
    HunkReport(HunkScan scan, ChdDescriptor descriptor, List<StoredTrack> tracks, Notices notices) {
        this.scan = scan;
        this.descriptor = descriptor;
        this.tracks = tracks;
        this.notices = notices;
    }

    /** {@return what was found} Hunks that nobody has read yet are read now. */
    synchronized List<Finding> findings() {
        if (!isDone) {
            isDone = true;
            try {
                tell(scan.finish());
            } catch (IOException e) {
                error("cannot be read to its end: " + e.getMessage());
            }
        }
        return notices.all();
    }

    private void tell(HunkScan.Outcome outcome) {
        if (!outcome.lost().isEmpty()) {
            LostSectors.tell(outcome.lost(), tracks, notices);
            return;
        }
        ChdHeader header = descriptor.header();
        Sha1 raw = outcome.sha1();
        Sha1 overall = ChdPrinter.overall(raw, descriptor.metadata());
        Optional<Sha1> toldOverall = header.version() < 4 ? Optional.empty() : header.sha1();
        boolean isRight = agrees("content", header.rawSha1(), raw);
        isRight &= agrees("content and metadata", toldOverall, overall);
        if (isRight && header.rawSha1().isPresent()) {
            String whole =
                    toldOverall.map(sha1 -> ", with its metadata " + sha1.hex()).orElse("");
            notices.note(
                    "chd-sha1",
                    0,
                    "all " + header.hunkCount() + " hunks are whole; the SHA-1 of their content is right: " + raw.hex()
                            + whole);
        }
    }

    private boolean agrees(String what, Optional<Sha1> told, Sha1 found) {
        if (told.isEmpty() || told.get().equals(found)) {
            return true;
        }
        error("the SHA-1 of its " + what + " is " + found.hex() + ", and its header says "
                + told.get().hex());
        return false;
    }

    private void error(String message) {
        notices.error("chd-sha1", 0, Optional.empty(), notices.place(0), message);
    }
}
