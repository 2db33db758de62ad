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

/** Writes a disc of one data track, stored as user data, as a CSO. */
final class CsoWriter implements Writer {
    private static final Capabilities CAPABILITIES = Capabilities.of("a CSO", SectorLayout.USER_2048);

    private static final String BY_ISO =
            "make an ISO of it first, with `spindle iso`, which says what that leaves behind";

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        Disc disc = source.disc();
        Track track = disc.tracks().get(0);
        Storage stored = source.storages().apply(track);
        if (disc.tracks().size() > 1 || track.pregap().count() > 0 || track.index1() != 0) {
            throw new UnsupportedImageException("", "a CSO holds one track that begins at LBA 0", BY_ISO);
        }
        boolean raw = options.sectors() == WriteOptions.Sectors.RAW;
        if (raw
                || stored.bytesPerSector() != SectorLayout.USER_2048.bytes()
                || !stored.absent().isEmpty()) {
            throw new UnsupportedImageException("", "a CSO holds sectors of 2048 bytes of user data", BY_ISO);
        }
        addLosses(disc, track, losses);
        Track body = new Track(
                track.number(), track.mode(), Set.of(), List.of(new Index(1, 0)), track.end(), Optional.empty());
        Session session = new Session(1, disc.sessionOf(track).type(), List.of(body), track.end());
        Disc held = new Disc(disc.medium(), List.of(session), Optional.empty(), CdText.NONE, List.of());
        return new Fitting(held, Map.of(body.number(), Storage.of(SectorLayout.USER_2048)));
    }

    private static void addLosses(Disc disc, Track track, Losses losses) {
        Fitter fitter = new Fitter(CAPABILITIES, disc, losses);
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
        int sectors = fitting.disc().tracks().get(0).end();
        return List.of(new PlannedFile(target, new CsoPlan(sectors).mostBytes()));
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        int sectors = fitting.disc().tracks().get(0).end();
        return new CsoImageWriter(outputs.add(target), new CsoPlan(sectors));
    }
}
