// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextBlock;
import spindle.disc.text.CdTextCharset;
import spindle.disc.text.CdTextWords;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.io.Amounts;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Fits a disc into a TOC: one session, tracks that follow one another, indexes that do too. */
final class TocFit {
    private final Disc disc;
    private final Function<Track, Storage> source;
    private final WriteOptions options;
    private final Losses losses;
    private final Fitter fitter;
    private final List<Track> tracks = new ArrayList<>();
    private final Map<Integer, Storage> storages = new HashMap<>();

    TocFit(Disc disc, Function<Track, Storage> source, WriteOptions options, Losses losses) {
        this.disc = disc;
        this.source = source;
        this.options = options;
        this.losses = losses;
        fitter = new Fitter(TocWriter.CAPABILITIES, disc, losses);
    }

    Fitting fit() throws UnsupportedImageException {
        requirePossible();
        fitter.sessions();
        fitter.remarks();
        int end = 0;
        for (Track track : disc.tracks()) {
            add(track, end);
            end = track.end();
        }
        List<Integer> numbers = disc.trackNumbers();
        List<CdTextBlock> blocks = TocText.blocks(disc.text(), numbers, losses);
        CdText text = CdTextWords.of(blocks, numbers);
        Session session = new Session(1, type(), tracks, end);
        return new Fitting(new Disc(Medium.CD, List.of(session), disc.mcn(), text, List.of()), storages)
                .with(encodings(blocks));
    }

    private static List<Finding> encodings(List<CdTextBlock> blocks) {
        boolean japanese = blocks.stream().anyMatch(block -> block.charset() == CdTextCharset.MS_JIS);
        String what = "the CD-TEXT is Japanese, in ENCODING_MS_JIS, a word that cdrdao before 1.2.5 does not know";
        return japanese ? List.of(Finding.warning("toc-encoding", what)) : List.of();
    }

    private void requirePossible() throws UnsupportedImageException {
        if (disc.medium() != Medium.CD) {
            throw new UnsupportedImageException(
                    "", "a TOC describes a CD, and this is a " + disc.medium(), "choose another format");
        }
        if (options.files() == WriteOptions.FileLayout.PER_TRACK) {
            throw new UnsupportedImageException(
                    "", "a TOC is written with one BIN for all tracks", "leave the layout out, or convert to CUE");
        }
        int number = disc.tracks().get(0).number();
        int end = 0;
        for (Track track : disc.tracks()) {
            if (track.number() != number || track.start() < end || track.body().count() == 0) {
                throw new UnsupportedImageException(
                        "",
                        "tracks of a TOC follow one another, and track " + track.number() + " does not, or is empty",
                        "convert to CUE");
            }
            number++;
            end = track.end();
        }
    }

    /** Mode 2 needs a disc type that allows it. */
    private DiscType type() {
        DiscType type = disc.sessions().get(0).type();
        for (Track track : tracks) {
            if (track.mode() == TrackMode.CDI) {
                return DiscType.CD_I;
            }
            boolean mode2 = track.mode() == TrackMode.MODE2 || track.mode() == TrackMode.XA;
            type = mode2 && type == DiscType.CD_ROM ? DiscType.CD_XA : type;
        }
        return type;
    }

    /** @param before the LBA after the track before; what lies between them becomes part of the pregap */
    private void add(Track track, int before) throws UnsupportedImageException {
        Storage from = source.apply(track);
        List<LbaRange> absent = new ArrayList<>(from.absent());
        if (before < track.start()) {
            absent.add(0, new LbaRange(before, track.start()));
            addHole(track, track.start() - before);
        }
        SectorLayout layout = TocLayout.of(track.mode(), from.layout(), options.sectors());
        ByteOrder order = track.mode().isData() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        Storage storage = new Storage(layout, fitter.subchannel(track, from, track.range()), order, joined(absent));
        Track fitted = new Track(
                track.number(),
                track.mode(),
                fitter.flags(track),
                indexes(track, before),
                track.end(),
                fitter.isrc(track));
        tracks.add(fitted);
        storages.put(track.number(), storage);
    }

    private void addHole(Track track, int sectors) {
        if (disc.sessions().size() == 1) {
            losses.add(
                    Kind.GAP,
                    track.number(),
                    sectors,
                    "the " + Amounts.of(sectors, "sector") + " before track " + track.number()
                            + " belong to no track; in a TOC they become its pregap");
        }
    }

    private static List<LbaRange> joined(List<LbaRange> ranges) {
        List<LbaRange> joined = new ArrayList<>();
        for (LbaRange range : ranges) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).end() == range.start()) {
                joined.set(last, new LbaRange(joined.get(last).start(), range.end()));
            } else if (range.count() > 0) {
                joined.add(range);
            }
        }
        return joined;
    }

    /** The indexes that a TOC can have: from 2 on without a gap in their numbers, each behind the one before. */
    private List<Index> indexes(Track track, int before) {
        List<Index> indexes = new ArrayList<>();
        if (before < track.index1()) {
            indexes.add(new Index(0, before));
        }
        indexes.add(new Index(1, track.index1()));
        int lost = 0;
        for (Index index : track.indexes()) {
            Index last = indexes.get(indexes.size() - 1);
            if (index.number() < 2) {
                continue;
            }
            boolean fits = index.number() == last.number() + 1 && index.lba() > last.lba() && index.lba() < track.end();
            if (fits) {
                indexes.add(index);
            }
            lost += fits ? 0 : 1;
        }
        if (lost > 0) {
            losses.add(
                    Kind.INDEX,
                    track.number(),
                    lost,
                    "indexes of a TOC are numbered from 2 on without a gap, each behind the one before; " + lost
                            + " of track " + track.number() + " are not");
        }
        return indexes;
    }
}
