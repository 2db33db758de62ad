// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spindle.disc.Disc;
import spindle.disc.Track;

/** The tracks a user picks: {@code 2,5-7}. */
final class TrackList {
    private TrackList() {}

    /**
     * {@return the tracks of a disc that were picked, each once and ascending; all of them where nothing was}
     *
     * @throws UsageException where the text is no list of tracks, or names one that is not there
     */
    static List<Track> pick(Disc disc, @Nullable String text) throws UsageException {
        if (text == null) {
            return disc.tracks();
        }
        Map<Integer, Track> picked = new TreeMap<>();
        for (String part : text.split(",", -1)) {
            int dash = part.indexOf('-');
            int first = number(text, dash < 0 ? part : part.substring(0, dash));
            int last = dash < 0 ? first : number(text, part.substring(dash + 1));
            for (int number = first; number <= last; number++) {
                picked.put(number, named(disc, number));
            }
            if (last < first) {
                throw notAList(text);
            }
        }
        return List.copyOf(picked.values());
    }

    /** {@return whether a list names 0, what is hidden before the first track; where nothing is picked it does} */
    static boolean hasHidden(@Nullable String text) {
        return text == null || !withoutHidden(text).equals(text);
    }

    /** {@return a list without 0, which is no track; empty where it named nothing else} */
    static String withoutHidden(String text) {
        StringBuilder rest = new StringBuilder();
        for (String part : text.split(",", -1)) {
            String word = part.strip();
            boolean alone = word.equals("0") || word.equals("00");
            if (!alone) {
                String tracks = word.startsWith("0-") ? "1" + word.substring(1) : part;
                rest.append(rest.length() == 0 ? "" : ",").append(tracks);
            }
        }
        return rest.toString();
    }

    private static Track named(Disc disc, int number) throws UsageException {
        Optional<Track> track = disc.track(number);
        if (track.isEmpty()) {
            throw new UsageException("there is no track " + number + " on this disc", "spindle info lists its tracks");
        }
        return track.get();
    }

    private static int number(String text, String part) throws UsageException {
        try {
            int number = Integer.parseInt(part.strip());
            if (number >= 1 && number <= 99) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notAList(text);
        }
        throw notAList(text);
    }

    private static UsageException notAList(String text) {
        return new UsageException(text + " is no list of tracks", "write it like 2,5-7");
    }
}
