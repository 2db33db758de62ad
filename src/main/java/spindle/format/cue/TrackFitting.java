// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.format.Fitter;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.image.Storage;
import spindle.io.Amounts;
import spindle.io.Remedy;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Says how a sheet will hold one track. */
final class TrackFitting {
    private final Track track;
    private final Storage source;
    private final WriteOptions options;
    private final Fitter fitter;
    private final Losses losses;
    private final String label;

    TrackFitting(Track track, Storage source, WriteOptions options, Fitter fitter) {
        this.track = track;
        this.source = source;
        this.options = options;
        this.fitter = fitter;
        losses = fitter.losses();
        label = "track " + track.number();
    }

    /**
     * {@return the track as the sheet will hold it}
     *
     * @param start the LBA where the sectors before it end; what lies between becomes a PREGAP
     */
    Track track(int start) throws UnsupportedImageException {
        if (track.body().count() == 0 || start > track.start()) {
            String what = track.body().count() == 0 ? " has no sectors" : " overlaps what is before it";
            throw new UnsupportedImageException("", label + what + ", which a CUE sheet cannot say", "leave it out");
        }
        List<Index> indexes = new ArrayList<>();
        boolean gap =
                track.index1() > start || (!discards() && track.indexes().get(0).number() == 0);
        if (gap) {
            indexes.add(new Index(0, start));
        }
        for (Index index : track.indexes()) {
            if (index.number() > 0) {
                indexes.add(index);
            } else if (index.lba() > start && track.pregap().count() > 0) {
                String what = label + ": index 0 at " + Msf.describe(index.lba()) + " moves to " + Msf.describe(start)
                        + ", because a CUE sheet leaves no hole between tracks";
                losses.add(Loss.Kind.INDEX, track.number(), 1, what);
            }
        }
        return new Track(track.number(), mode(), track.control(), indexes, track.end(), track.isrc());
    }

    private boolean discards() {
        return options.gaps() == WriteOptions.GapPolicy.DISCARD;
    }

    private TrackMode mode() {
        if (track.mode() == TrackMode.CDI && options.sectors() == WriteOptions.Sectors.USER) {
            String what = label + " is CD-i, and a CUE sheet has no word for its user data";
            losses.add(Loss.Kind.TRACK, track.number(), 1, what, Remedy.of(Remedy.Action.RAW_SECTORS));
            return TrackMode.XA;
        }
        return track.mode();
    }

    /**
     * {@return how the sheet's files will store it}
     *
     * @param fitted the track as the sheet will hold it
     */
    Storage storage(Track fitted) {
        Subchannel subchannel = fitter.subchannel(track, source, track.range());
        List<LbaRange> absent = new ArrayList<>();
        int stored = discards() ? track.index1() : leading();
        if (stored > fitted.start()) {
            absent.add(new LbaRange(fitted.start(), stored));
        }
        int lost = discards() ? source.storedCount(track.pregap()) : 0;
        if (lost > 0) {
            String what = label + ": " + Amounts.of(lost, "sector") + " of its pregap";
            losses.add(Loss.Kind.GAP, track.number(), lost, what, Remedy.of(Remedy.Action.KEEP_GAPS));
        }
        int trailing = trailing(fitted);
        if (trailing < fitted.end()) {
            absent.add(new LbaRange(trailing, fitted.end()));
        }
        return new Storage(layout(), subchannel, ByteOrder.LITTLE_ENDIAN, absent);
    }

    /** {@return the LBA where the sectors that are in no file end, which the pregap begins with} */
    private int leading() {
        int at = track.start();
        for (LbaRange gap : source.absent()) {
            at = gap.start() <= at ? Math.max(at, gap.end()) : at;
        }
        return Math.min(at, track.index1());
    }

    /** {@return the LBA where the sectors begin that are in no file, which the track ends with; behind its last index} */
    private int trailing(Track fitted) {
        int at = fitted.end();
        for (int i = source.absent().size() - 1; i >= 0; i--) {
            LbaRange gap = source.absent().get(i);
            at = gap.end() >= at ? Math.min(at, gap.start()) : at;
        }
        int last = fitted.indexes().get(fitted.indexes().size() - 1).lba();
        return Math.min(Math.max(at, last + 1), fitted.end());
    }

    private SectorLayout layout() {
        if (track.mode() == TrackMode.AUDIO || options.sectors() == WriteOptions.Sectors.RAW) {
            return SectorLayout.RAW_2352;
        }
        SectorLayout wanted = source.layout();
        if (options.sectors() == WriteOptions.Sectors.USER) {
            wanted = track.mode() == TrackMode.MODE2 ? SectorLayout.HEADERLESS_2336 : SectorLayout.USER_2048;
        }
        boolean sayable =
                CueMode.of(mode(track.mode()), wanted, Subchannel.NONE).isPresent();
        boolean formless = track.mode() == TrackMode.MODE2 && wanted.bytes() < SectorLayout.HEADERLESS_2336.bytes();
        return sayable && !formless ? wanted : SectorLayout.RAW_2352;
    }

    private TrackMode mode(TrackMode mode) {
        return mode == TrackMode.CDI && options.sectors() == WriteOptions.Sectors.USER ? TrackMode.XA : mode;
    }
}
