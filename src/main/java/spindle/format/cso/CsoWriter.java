// SPDX-License-Identifier: Apache-2.0
package spindle.format.cso;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.Capabilities;
import spindle.format.DiscContents;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.OutputSet;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;

/** Writes the user data of a disc of one data track as a CSO. */
final class CsoWriter implements Writer {
    private static final Capabilities CAPABILITIES = Capabilities.of("a CSO", SectorLayout.USER_2048);

    /** Discs whose padding is most of them compress so far. */
    private static final int USUAL_PART = 10;

    private static final String BY_ISO = "make an ISO of its data track first";

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        Disc disc = source.disc();
        Track track = disc.tracks().get(0);
        Storage stored = source.storages().apply(track);
        List<LbaRange> there = stored.stored(track.body());
        boolean whole = there.size() == 1 && there.get(0).start() == track.index1();
        if (disc.tracks().size() > 1
                || track.pregap().count() > 0
                || !track.mode().isData()
                || !whole) {
            throw new UnsupportedImageException("", "a CSO holds one data track, from its index 1 on", BY_ISO);
        }
        if (options.sectors() == WriteOptions.Sectors.RAW || stored.layout() == SectorLayout.USER_2324) {
            throw new UnsupportedImageException("", "a CSO holds sectors of 2048 bytes of user data", BY_ISO);
        }
        addLosses(disc, track, stored, losses);
        int end = there.get(0).end();
        Track body = new Track(
                track.number(), track.mode(), Set.of(), List.of(new Index(1, track.index1())), end, Optional.empty());
        Session session = new Session(1, disc.sessionOf(track).type(), List.of(body), end);
        Disc held = new Disc(disc.medium(), List.of(session), Optional.empty(), CdText.NONE, List.of());
        return new Fitting(held, Map.of(body.number(), Storage.of(SectorLayout.USER_2048)));
    }

    private static void addLosses(Disc disc, Track track, Storage stored, Losses losses) {
        Fitter fitter = new Fitter(CAPABILITIES, disc, losses);
        fitter.subchannel(track, stored, track.range());
        fitter.indexes(track);
        fitter.isrc(track);
        fitter.flags(track);
        fitter.mcn();
        fitter.text();
        fitter.remarks();
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    /** {@return the file, with the most that it can take: no block is longer than it was} */
    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        int sectors = fitting.disc().tracks().get(0).body().count();
        return List.of(PlannedFile.compressed(target, new CsoPlan(sectors).mostBytes(), USUAL_PART));
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        LbaRange body = fitting.disc().tracks().get(0).body();
        return new CsoImageWriter(outputs.add(target), new CsoPlan(body.count()), body.start());
    }
}
