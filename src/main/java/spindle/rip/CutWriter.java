// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.Map;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.format.Capabilities;
import spindle.format.DiscContents;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.image.Storage;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;

/** Writes a cut of a disc's audio. */
abstract class CutWriter implements Writer {
    /** Sizes of audio files have 32 bits; room is left for tags. */
    private static final long MAX_SAMPLE_BYTES = 0xFFFF_FFFFL - (1 << 20);

    private static final Capabilities CAPABILITIES = Capabilities.of("an audio file", SectorLayout.RAW_2352);

    private final Cut cut;

    CutWriter(Cut cut) {
        this.cut = cut;
    }

    final Cut cut() {
        return cut;
    }

    /** {@return how many bytes of samples the cut has} */
    final long sampleBytes() {
        return (long) cut.sectors() * SectorLayout.RAW_2352.bytes();
    }

    @Override
    public final Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public final Fitting fit(DiscContents source, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        Disc disc = source.disc();
        Track track = disc.tracks().get(0);
        if (track.mode().isData() || disc.tracks().size() > 1) {
            throw new UnsupportedImageException("", "an audio file holds one audio track", "");
        }
        if (sampleBytes() > MAX_SAMPLE_BYTES) {
            throw new UnsupportedImageException("", "track " + track.number() + " is too long for an audio file", "");
        }
        return new Fitting(disc, Map.of(track.number(), Storage.of(SectorLayout.RAW_2352)));
    }
}
