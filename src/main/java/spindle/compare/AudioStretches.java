// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.util.ArrayList;
import java.util.List;
import spindle.sector.SectorLayout;

/** Finds audio tracks that lie one behind the other in both images. */
final class AudioStretches {
    private AudioStretches() {}

    /** {@return the stretches, each as long as it can be} */
    static List<List<TrackPair>> of(List<TrackPair> pairs) {
        List<List<TrackPair>> stretches = new ArrayList<>();
        for (TrackPair pair : pairs) {
            if (isAudio(pair)) {
                List<TrackPair> last = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
                if (last.isEmpty() || !follows(last.get(last.size() - 1), pair)) {
                    last = new ArrayList<>();
                    stretches.add(last);
                }
                last.add(pair);
            }
        }
        return stretches;
    }

    private static boolean isAudio(TrackPair pair) {
        return !pair.a().mode().isData()
                && !pair.b().mode().isData()
                && pair.storageA().layout() == SectorLayout.RAW_2352
                && pair.storageB().layout() == SectorLayout.RAW_2352;
    }

    private static boolean follows(TrackPair before, TrackPair next) {
        return before.a().end() == next.a().start()
                && before.b().end() == next.b().start();
    }
}
