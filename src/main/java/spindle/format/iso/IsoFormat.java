// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.format.DiscFormat;
import spindle.format.Losses;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.Writer;
import spindle.image.Storage;
import spindle.image.probe.ContentProbe;
import spindle.image.probe.StoredLayout;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** An ISO image: the user data of one data track, 2048 bytes a sector. */
public final class IsoFormat implements DiscFormat {
    static final String ID = "iso";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "ISO image: the user data of one track, whatever volume is in it";
    }

    @Override
    public List<String> extensions() {
        return List.of("iso", "udf", "cdr", "toast", "img");
    }

    /** {@return certain where a volume begins at its place in sectors of 2048 bytes} */
    @Override
    public Match probe(Probe probe) throws IOException {
        if (ContentProbe.endsWithDescription(probe.source())) {
            return Match.NO;
        }
        Optional<StoredLayout> stored =
                ContentProbe.layout(probe.source(), 0, probe.source().length());
        if (stored.isPresent()) {
            return isIso(stored.get()) ? Match.CERTAIN : Match.NO;
        }
        return extensions().contains(probe.extension()) ? Match.NAME : Match.NO;
    }

    /** {@return whether sectors hold 2048 bytes of user data and nothing else} */
    static boolean isIso(StoredLayout stored) {
        return stored.layout() == SectorLayout.USER_2048 && stored.subchannel() == Subchannel.NONE;
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.of(new IsoReader());
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new IsoWriter(SectorLayout.USER_2048));
    }

    /** {@return what writes a track that is all form 2, 2324 bytes a sector} */
    public static Writer formTwoWriter() {
        return new IsoWriter(SectorLayout.USER_2324);
    }

    /**
     * Names what ISOs of some tracks leave of a disc.
     *
     * @param storage how each track is stored
     * @param kept the tracks
     */
    public static void addLosses(Disc disc, Function<Track, Storage> storage, List<Track> kept, Losses losses) {
        new IsoLosses(disc, storage, losses).add(kept);
    }
}
