// SPDX-License-Identifier: Apache-2.0
package spindle.format.raw;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.Writer;
import spindle.image.probe.ContentProbe;
import spindle.image.probe.StoredLayout;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** A bare file of sectors: BIN, IMG or MDF without the sheet that belongs to it. Read only; a CUE sheet says more. */
public final class RawFormat implements DiscFormat {
    static final String ID = "raw";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "bare BIN or IMG, without a sheet";
    }

    @Override
    public List<String> extensions() {
        return List.of("bin", "img", "raw", "mdf");
    }

    /** {@return certain where the first sector has a sync, possible where other content shows the size of the sectors} */
    @Override
    public Match probe(Probe probe) throws IOException {
        if (ContentProbe.endsWithDescription(probe.source())) {
            return Match.NO;
        }
        int header = RawReader.headerBytes(probe.head());
        Optional<StoredLayout> stored =
                ContentProbe.layout(probe.source(), header, probe.source().length() - header);
        if (stored.isEmpty()) {
            return extensions().contains(probe.extension()) ? Match.NAME : Match.NO;
        }
        if (isPlainUserData(stored.get())) {
            return Match.NO;
        }
        boolean sync = probe.head().length >= header + RawSector.SYNC_BYTES && Header.hasSync(probe.head(), header);
        return sync && stored.get().layout() == SectorLayout.RAW_2352 ? Match.CERTAIN : Match.POSSIBLE;
    }

    /** {@return whether it is what an ISO holds} */
    private static boolean isPlainUserData(StoredLayout stored) {
        return stored.layout() == SectorLayout.USER_2048 && stored.subchannel() == Subchannel.NONE;
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.of(new RawReader());
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.empty();
    }
}
