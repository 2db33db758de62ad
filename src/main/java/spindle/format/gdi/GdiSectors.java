// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.util.Optional;
import spindle.format.sheet.Notices;
import spindle.image.probe.ContentProbe;
import spindle.image.probe.StoredLayout;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Settles how a track's sectors are stored: its line says a size, and the content decides where it contradicts. */
final class GdiSectors {
    private final String place;
    private final GdiLine line;
    private final Notices notices;

    GdiSectors(String place, GdiLine line, Notices notices) {
        this.place = place;
        this.line = line;
        this.notices = notices;
    }

    /** {@return the layout that a size of sectors names; empty where a track of its kind has none of that size} */
    static Optional<SectorLayout> declared(GdiLine line) {
        return switch (line.sectorBytes()) {
            case RawSector.BYTES -> Optional.of(SectorLayout.RAW_2352);
            case 2336 -> line.isData() ? Optional.of(SectorLayout.HEADERLESS_2336) : Optional.empty();
            case 2048 -> line.isData() ? Optional.of(SectorLayout.USER_2048) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * {@return how the sectors are stored}
     *
     * @throws DiscFormatException where no track of this kind has sectors of the size that is declared, and the content does
     *     not tell another
     */
    SectorLayout layout(ByteSource source) throws IOException {
        Optional<SectorLayout> declared = declared(line);
        if (declared.isPresent() && (!line.isData() || !isDoubtful(source, declared.get()))) {
            return declared.get();
        }
        Optional<SectorLayout> found = line.isData() ? found(source) : Optional.empty();
        if (found.isPresent() && !found.equals(declared)) {
            String what = "track " + line.track() + " is declared with sectors of " + line.sectorBytes()
                    + " bytes, and they have " + found.get().bytes() + "; they are read so";
            notices.warning("size-mismatch", line.track(), place, what);
            return found.get();
        }
        return declared.orElseThrow(() -> new DiscFormatException(
                place,
                "track " + line.track() + " has sectors of " + line.sectorBytes()
                        + " bytes; audio has 2352, data 2352, 2336 or 2048",
                "correct the sheet"));
    }

    private boolean isDoubtful(ByteSource source, SectorLayout declared) throws IOException {
        byte[] head = source.read(line.offset(), RawSector.SYNC_BYTES);
        boolean sync = head.length == RawSector.SYNC_BYTES && Header.hasSync(head, 0);
        return sync != (declared == SectorLayout.RAW_2352) || (source.length() - line.offset()) % declared.bytes() != 0;
    }

    private Optional<SectorLayout> found(ByteSource source) throws IOException {
        long bytes = source.length() - line.offset();
        return ContentProbe.layout(source, line.offset(), bytes)
                .filter(stored ->
                        stored.subchannel() == Subchannel.NONE && stored.mode().isData())
                .map(StoredLayout::layout)
                .filter(layout -> layout == SectorLayout.RAW_2352
                        || layout == SectorLayout.HEADERLESS_2336
                        || layout == SectorLayout.USER_2048);
    }
}
