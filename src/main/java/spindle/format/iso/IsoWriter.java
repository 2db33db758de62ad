// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import java.io.IOException;
import java.nio.ByteOrder;
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
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.ByteSink;
import spindle.io.OutputSet;
import spindle.io.Remedy;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/**
 * Writes the first data track of a disc, from index 1 on, as an ISO.
 *
 * @param layout what is kept of a sector: {@code USER_2048}, or {@code USER_2324} for a track that is all form 2
 */
record IsoWriter(SectorLayout layout) implements Writer {
    static final Capabilities CAPABILITIES = Capabilities.of("an ISO", SectorLayout.USER_2048);

    @Override
    public Fitting fit(DiscContents source, WriteOptions options, Losses losses) throws UnsupportedImageException {
        requireUserData(options);
        Disc disc = source.disc();
        Track track = firstData(disc);
        Storage stored = source.storages().apply(track);
        int end = storedEnd(track, stored);
        new IsoLosses(disc, source.storages(), losses).add(List.of(track));
        Track body = new Track(
                track.number(), track.mode(), Set.of(), List.of(new Index(1, track.index1())), end, Optional.empty());
        Session session = new Session(1, disc.sessionOf(track).type(), List.of(body), end);
        Storage target =
                new Storage(layout, Subchannel.NONE, ByteOrder.LITTLE_ENDIAN, stored.absentWithin(body.body()));
        return new Fitting(
                new Disc(disc.medium(), List.of(session), Optional.empty(), CdText.NONE, List.of()),
                Map.of(body.number(), target));
    }

    private static void requireUserData(WriteOptions options) throws UnsupportedImageException {
        if (options.sectors() == WriteOptions.Sectors.RAW) {
            throw new UnsupportedImageException(
                    "", "an ISO holds user data, not sectors of 2352 bytes", "convert to CUE to keep them");
        }
    }

    private static Track firstData(Disc disc) throws UnsupportedImageException {
        for (Track track : disc.tracks()) {
            if (track.mode().isData() && track.body().count() > 0) {
                return track;
            }
        }
        throw new UnsupportedImageException(
                "",
                "has audio only; an ISO holds the user data of one data track",
                Remedy.of(Remedy.Action.RIP_OR_CONVERT));
    }

    /** {@return where a track's last stored sectors end: a postgap that is in no file has nothing to write} */
    static int storedEnd(Track track, Storage source) {
        List<LbaRange> stored = source.stored(track.body());
        return stored.isEmpty() ? track.end() : stored.get(stored.size() - 1).end();
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        return List.of(new PlannedFile(target, bytes(fitting)));
    }

    private static long bytes(Fitting fitting) {
        Track track = fitting.disc().tracks().get(0);
        return (long) track.body().count() * fitting.storage(track).layout().bytes();
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        Track track = fitting.disc().tracks().get(0);
        return new IsoImageWriter(
                outputs.add(target), track, fitting.storage(track).layout());
    }

    @Override
    public Optional<ImageWriter> stream(ByteSink out, Fitting fitting, WriteOptions options) {
        Track track = fitting.disc().tracks().get(0);
        return Optional.of(
                new IsoStreamWriter(out, track, fitting.storage(track).layout()));
    }
}
