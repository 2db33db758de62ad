// SPDX-License-Identifier: Apache-2.0
package spindle.format.cso;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.Fitting;
import spindle.format.Loss.Kind;
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
    private static final String BY_ISO =
            "make an ISO of it first, with `spindle iso`, which says what that leaves behind";

    @Override
    public Fitting fit(Disc disc, Function<Track, Storage> storage, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        Track track = disc.tracks().get(0);
        Storage source = storage.apply(track);
        if (disc.tracks().size() > 1 || track.pregap().count() > 0 || track.index1() != 0) {
            throw new UnsupportedImageException("", "a CSO holds one track that begins at LBA 0", BY_ISO);
        }
        boolean raw = options.sectors() == WriteOptions.Sectors.RAW;
        if (raw
                || source.bytesPerSector() != SectorLayout.USER_2048.bytes()
                || !source.absent().isEmpty()) {
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
        addLoss(losses, Kind.INDEX, track.number(), track.indexes().size() - 1, "indexes beyond 1");
        addLoss(losses, Kind.ISRC, track.number(), track.isrc().isPresent() ? 1 : 0, "ISRC");
        addLoss(losses, Kind.FLAGS, track.number(), track.control().size(), "flags");
        addLoss(losses, Kind.MCN, 0, disc.mcn().isPresent() ? 1 : 0, "catalogue number");
        addLoss(losses, Kind.CD_TEXT, 0, disc.text().isEmpty() ? 0 : 1, "CD-TEXT");
        addLoss(losses, Kind.REMARK, 0, disc.remarks().size(), "place for a sheet's remarks");
    }

    private static void addLoss(Losses losses, Kind kind, int track, int count, String what) {
        if (count > 0) {
            losses.add(kind, track, count, "a CSO has no " + what + "; `spindle convert IN OUT.cue` keeps it");
        }
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
