// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import spindle.audio.WaveHeader;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.WriteOptions;
import spindle.image.Storage;
import spindle.sector.SectorLayout;

/** Which sectors go into which BIN, and where. */
final class CuePlan {
    private final WriteOptions options;
    private final int trackCount;
    private final int sessionCount;
    private final List<Bin> bins = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();

    /**
     * A file of sectors.
     *
     * @param suffix what its name has behind the sheet's base name
     * @param bytes its length
     * @param sectors how many sectors are in it
     * @param content what it is
     */
    record Bin(String suffix, long bytes, int sectors, Content content) {
        /** {@return what its name ends with behind the sheet's base name} */
        String ending() {
            return suffix + content.extension;
        }
    }

    /** What a file is, and what a sheet calls it. */
    enum Content {
        BIN(".bin", "BINARY"),
        ISO(".iso", "BINARY"),
        WAV(".wav", "WAVE");

        private final String extension;
        private final String word;

        Content(String extension, String word) {
            this.extension = extension;
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * A track's consecutive sectors in a BIN.
     *
     * @param track the track's number
     * @param range the sectors
     * @param bin which BIN, from 0
     * @param offset where the first one begins, bytes
     * @param frame how many sectors are before it in the BIN
     */
    record Share(int track, LbaRange range, int bin, long offset, int frame) {}

    private CuePlan(WriteOptions options, Disc disc) {
        this.options = options;
        trackCount = disc.tracks().size();
        sessionCount = disc.sessions().size();
    }

    static CuePlan of(Fitting fitting, WriteOptions options) {
        Disc disc = fitting.disc();
        CuePlan plan = new CuePlan(options, disc);
        for (Session session : disc.sessions()) {
            int strideBefore = 0;
            boolean dense = false;
            Content before = Content.BIN;
            if (options.files() == WriteOptions.FileLayout.PER_SESSION) {
                plan.begin(plan.suffix(session), Content.BIN);
            }
            for (Track track : session.tracks()) {
                Storage storage = fitting.storage(track);
                boolean denseNow = SessionRemarks.isDense(disc, track);
                Content content = plan.contentOf(track, storage);
                boolean follows = strideBefore == storage.bytesPerSector() && dense == denseNow && before == content;
                plan.add(track, storage, follows);
                before = content;
                strideBefore = storage.bytesPerSector();
                dense = denseNow;
            }
        }
        return plan;
    }

    /** @param follows whether the track's pregap may go to the end of the BIN before */
    private void add(Track track, Storage storage, boolean follows) {
        LbaRange gap = only(storage.stored(track.pregap()), track.index1());
        LbaRange body = only(storage.stored(track.body()), track.index1());
        LbaRange whole = new LbaRange(gap.count() > 0 ? gap.start() : body.start(), body.end());
        boolean apart = options.files().isApart() && gap.count() > 0;
        Content content = contentOf(track, storage);
        if (apart && options.gaps() == WriteOptions.GapPolicy.APPEND && follows) {
            share(track, gap, storage);
            begin(suffix(track), content);
            share(track, body, storage);
        } else if (apart && options.gaps() == WriteOptions.GapPolicy.SEPARATE) {
            begin(suffix(track) + " (Pregap)", content);
            share(track, gap, storage);
            begin(suffix(track), content);
            share(track, body, storage);
        } else {
            if (bins.isEmpty() || options.files().isApart()) {
                begin(suffix(track), content);
            }
            share(track, whole, storage);
        }
    }

    /** {@return the one range there is; an empty one where there is none} */
    private static LbaRange only(List<LbaRange> ranges, int otherwise) {
        return ranges.isEmpty() ? new LbaRange(otherwise, otherwise) : ranges.get(0);
    }

    private String suffix(Session session) {
        return sessionCount == 1 ? "" : " (Session " + session.number() + ")";
    }

    private String suffix(Track track) {
        if (!options.files().isApart() || trackCount == 1) {
            return "";
        }
        String zero = trackCount >= 10 && track.number() < 10 ? "0" : "";
        return " (Track " + zero + track.number() + ")";
    }

    private Content contentOf(Track track, Storage storage) {
        if (options.files() != WriteOptions.FileLayout.ISO_WAV) {
            return Content.BIN;
        }
        if (!track.mode().isData()) {
            return Content.WAV;
        }
        return storage.layout() == SectorLayout.USER_2048 ? Content.ISO : Content.BIN;
    }

    private void begin(String suffix, Content content) {
        bins.add(new Bin(suffix, content == Content.WAV ? WaveHeader.BYTES : 0, 0, content));
    }

    private void share(Track track, LbaRange range, Storage storage) {
        int last = bins.size() - 1;
        Bin bin = bins.get(last);
        int stride = storage.bytesPerSector();
        shares.add(new Share(track.number(), range, last, bin.bytes(), bin.sectors()));
        long bytes = bin.bytes() + (long) range.count() * stride;
        bins.set(last, new Bin(bin.suffix(), bytes, bin.sectors() + range.count(), bin.content()));
    }

    /** {@return the BINs, in order} */
    List<Bin> bins() {
        return bins;
    }

    /** {@return the shares of a track, in order; at least one} */
    List<Share> shares(Track track) {
        List<Share> own = new ArrayList<>();
        for (Share share : shares) {
            if (share.track() == track.number()) {
                own.add(share);
            }
        }
        return own;
    }

    /** {@return whether a FILE line stands right before the track's TRACK line} */
    boolean hasOwnFile(Track track) {
        return shares(track).get(0).frame() == 0;
    }
}
