// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.util.Optional;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetFiles;
import spindle.image.probe.ContentProbe;
import spindle.image.probe.StoredLayout;
import spindle.io.ByteSource;
import spindle.io.SpindleException;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Settles the size of a data track's sectors: the TOC says, and the content decides where it contradicts. */
final class TrackSectors {
    private final TocSheet.TrackLines lines;
    private final SheetFiles files;
    private final Notices notices;

    TrackSectors(TocSheet.TrackLines lines, SheetFiles files, Notices notices) {
        this.lines = lines;
        this.files = files;
        this.notices = notices;
    }

    /** {@return the track, with the mode whose sectors have the size that they have} */
    TocSheet.TrackLines settled() throws IOException {
        Optional<TocSheet.Step> first = lines.steps().stream()
                .filter(step -> step.kind() == TocSheet.Kind.DATAFILE)
                .findFirst();
        boolean plain = lines.mode() != TocMode.AUDIO && lines.subchannel() == Subchannel.NONE;
        Optional<TocMode> found = first.isPresent() && plain ? found(first.get()) : Optional.empty();
        if (found.isEmpty() || found.get().layout().bytes() == lines.stride()) {
            return lines;
        }
        String what = "track " + lines.number() + " is declared " + lines.mode() + ", of sectors of " + lines.stride()
                + " bytes, and they have " + found.get().layout().bytes() + "; they are read so";
        notices.warning("size-mismatch", lines.number(), lines.place(), what);
        return lines.of(found.get());
    }

    private Optional<TocMode> found(TocSheet.Step step) throws IOException {
        ByteSource source;
        try {
            source = files.open(step.file(), step.place());
        } catch (SpindleException e) {
            return Optional.empty(); // whoever binds the piece says why
        }
        long offset = step.offset() + step.start().bytes(lines.stride());
        byte[] head = source.read(offset, RawSector.SYNC_BYTES);
        boolean sync = head.length == RawSector.SYNC_BYTES && Header.hasSync(head, 0);
        if (sync == (lines.mode().layout() == SectorLayout.RAW_2352)) {
            return Optional.empty();
        }
        return ContentProbe.layout(source, offset, source.length() - offset)
                .filter(stored ->
                        stored.subchannel() == Subchannel.NONE && stored.mode().isData())
                .flatMap(this::mode);
    }

    /** User data alone does not tell Mode 1 from Mode 2: there the declared kind is believed. */
    private Optional<TocMode> mode(StoredLayout stored) {
        boolean untold = stored.layout() == SectorLayout.USER_2048;
        return TocMode.of(untold ? lines.mode().mode() : stored.mode(), stored.layout());
    }
}
