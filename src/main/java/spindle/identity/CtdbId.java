// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.util.List;
import java.util.Optional;
import spindle.disc.Track;

/**
 * The TOC id of the CUETools database: the digest of where the audio tracks from the second on begin, and where the audio
 * ends, counted in sectors from the first audio track (eight digits each), filled up with zeros to 100 numbers. Data
 * tracks before and behind do not count (CUETools {@code CDImageLayout.TOCID}).
 */
final class CtdbId {
    private static final int NUMBERS = 100;

    private CtdbId() {}

    /** {@return the id} It is defined for one run of audio tracks, and absent where a data track lies in between. */
    static Optional<String> of(TableOfContents toc) {
        return toc.isAudioInOneRun() ? Optional.of(digest(toc)) : Optional.empty();
    }

    private static String digest(TableOfContents toc) {
        List<Track> audio = toc.audio();
        int first = audio.get(0).index1();
        TocDigest digest = new TocDigest();
        for (int i = 1; i < audio.size(); i++) {
            digest.add8(audio.get(i).index1() - first);
        }
        digest.add8(toc.audioLeadOut() - first);
        for (int i = audio.size(); i < NUMBERS; i++) {
            digest.add8(0);
        }
        return digest.finish();
    }
}
