// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import spindle.disc.ControlBits;
import spindle.disc.ControlFlag;
import spindle.disc.DiscType;
import spindle.disc.Isrc;
import spindle.format.place.ModeChoice;
import spindle.format.sheet.Notices;
import spindle.format.sheet.QPackets;
import spindle.image.attachment.TocEntry;
import spindle.image.probe.ModeProbe;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Tells what a track is: its sectors decide, whatever the sheet says. */
final class TrackKind {
    private static final int DATA = 4;

    private final TocEntry entry;
    private final Optional<CcdSheet.TrackSection> section;
    private final DiscType type;
    private final CcdSheet.Scrambling scrambling;
    private final Notices notices;

    TrackKind(
            TocEntry entry,
            Optional<CcdSheet.TrackSection> section,
            DiscType type,
            CcdSheet.Scrambling scrambling,
            Notices notices) {
        this.entry = entry;
        this.section = section;
        this.type = type;
        this.scrambling = scrambling;
        this.notices = notices;
    }

    /**
     * {@return what the sectors are}
     *
     * @param offset of index 1 in the IMG, bytes
     */
    TrackMode mode(FileBytes img, long offset, int count) throws IOException {
        TrackMode declared = declared();
        if (scrambling == CcdSheet.Scrambling.DATA_TRACKS && declared.isData()) {
            return declared;
        }
        Optional<TrackMode> content =
                ModeProbe.of(declared).find(img, offset, CcdBinder.SECTOR_BYTES, SectorLayout.RAW_2352, count);
        return new ModeChoice(entry.point(), line(), type, notices).settle(declared, content);
    }

    private int line() {
        return section.map(CcdSheet.TrackSection::line).orElse(entry.line());
    }

    private TrackMode declared() throws DiscFormatException {
        boolean data = (entry.control() & DATA) != 0;
        int number = section.isPresent() ? section.get().mode().orElse(data ? 1 : 0) : data ? 1 : 0;
        if (number < 0 || number > 2) {
            notices.warning("mode", entry.point(), line(), "MODE=" + number + " is none; its sectors decide");
            return data ? TrackMode.MODE1 : TrackMode.AUDIO;
        }
        TrackMode mode2 = type == DiscType.CD_I ? TrackMode.CDI : TrackMode.XA;
        return number == 0 ? TrackMode.AUDIO : number == 1 ? TrackMode.MODE1 : mode2;
    }

    /** {@return the flags of the table of contents, and those that the track's own section adds} */
    Set<ControlFlag> control() {
        Set<ControlFlag> flags = ControlBits.flags(entry.control());
        section.ifPresent(found -> flags.addAll(found.flags()));
        return flags;
    }

    /** {@return the recording code; a sheet without sections of tracks leaves it to the sub-channel} */
    Optional<Isrc> isrc(Optional<? extends ByteSource> sub, long sector, int count) throws IOException {
        if (section.isPresent() || sub.isEmpty()) {
            return section.flatMap(CcdSheet.TrackSection::isrc);
        }
        return QPackets.linear(sub.get()).isrc(sector, count);
    }
}
