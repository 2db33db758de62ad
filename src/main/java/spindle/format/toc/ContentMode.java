// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.disc.DiscType;
import spindle.format.sheet.Notices;
import spindle.image.Extent;
import spindle.image.probe.ModeProbe;
import spindle.sector.TrackMode;

/** Settles what a track is: the TOC says, and the content decides. */
final class ContentMode {
    private final TocSheet.TrackLines lines;
    private final Optional<DiscType> type;
    private final Notices notices;

    ContentMode(TocSheet.TrackLines lines, Optional<DiscType> type, Notices notices) {
        this.lines = lines;
        this.type = type;
        this.notices = notices;
    }

    /**
     * {@return what the track is}
     *
     * @param index1 where the track proper begins
     */
    TrackMode settle(List<Extent> extents, int index1) throws IOException {
        TrackMode declared = interactive(lines.mode().mode());
        Optional<TrackMode> found = found(extents, index1);
        if (found.isEmpty()) {
            return declared;
        }
        TrackMode mode = interactive(found.get());
        boolean formed = isMode2(mode) && isMode2(declared);
        if (mode != declared && !formed) {
            notices.warning(
                    "mode-mismatch",
                    lines.number(),
                    lines.place(),
                    "track " + lines.number() + " is declared " + lines.mode() + ", and its sectors are " + mode);
            // Without a sync a sector may still be data that cannot be read as such.
            return mode == TrackMode.AUDIO ? declared : mode;
        }
        return mode;
    }

    private TrackMode interactive(TrackMode mode) {
        boolean interactive = type.isPresent() && type.get() == DiscType.CD_I && isMode2(mode);
        return interactive ? TrackMode.CDI : mode;
    }

    private static boolean isMode2(TrackMode mode) {
        return mode == TrackMode.MODE2 || mode.hasSubheader();
    }

    private Optional<TrackMode> found(List<Extent> extents, int index1) throws IOException {
        for (Extent extent : extents) {
            int skipped = Math.max(0, index1 - extent.range().start());
            int count = extent.range().count() - skipped;
            if (count > 0) {
                return ModeProbe.of(lines.mode().mode())
                        .find(
                                extent.source(),
                                extent.offset() + (long) skipped * extent.stride(),
                                extent.stride(),
                                lines.mode().layout(),
                                count);
            }
        }
        return Optional.empty();
    }
}
