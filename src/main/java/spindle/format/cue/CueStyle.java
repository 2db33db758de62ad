// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spindle.disc.ControlFlag;
import spindle.disc.text.CdText;

/**
 * In what order a sheet says things: what an image holds beside the disc, so that the sheet comes back as it was. What a
 * sheet does not say has its place by the canonical order, which is that of Redump's sheets.
 *
 * @param disc the commands of the disc, in order
 * @param tracks by track number, in what order it says things
 */
record CueStyle(List<String> disc, Map<Integer, OfTrack> tracks) {
    /** No order of its own. */
    static final CueStyle CANONICAL = new CueStyle(List.of(), Map.of());

    private static final List<String> DISC_ORDER = List.of(
            "CATALOG",
            "CDTEXTFILE",
            "TITLE",
            "PERFORMER",
            "SONGWRITER",
            "COMPOSER",
            "ARRANGER",
            "MESSAGE",
            "DISC_ID",
            "GENRE",
            "UPC_EAN");
    private static final List<String> TRACK_ORDER = List.of(
            "TITLE",
            "PERFORMER",
            "SONGWRITER",
            "COMPOSER",
            "ARRANGER",
            "MESSAGE",
            "DISC_ID",
            "GENRE",
            "UPC_EAN",
            "ISRC",
            "FLAGS",
            "PREGAP",
            "INDEX",
            "POSTGAP");
    private static final List<ControlFlag> FLAG_ORDER =
            List.of(ControlFlag.FOUR_CHANNEL, ControlFlag.COPY_PERMITTED, ControlFlag.PRE_EMPHASIS, ControlFlag.SCMS);

    CueStyle {
        disc = List.copyOf(disc);
        tracks = Map.copyOf(tracks);
    }

    /**
     * In what order a track says things.
     *
     * @param commands its commands; {@code INDEX} once
     * @param flags the words of FLAGS
     */
    record OfTrack(List<String> commands, List<ControlFlag> flags) {
        private static final OfTrack NONE = new OfTrack(List.of(), List.of());

        OfTrack {
            commands = List.copyOf(commands);
            flags = List.copyOf(flags);
        }
    }

    /** {@return the style among what a source held beside the disc, or the canonical one} */
    static CueStyle among(List<Object> attachments) {
        for (Object attachment : attachments) {
            if (attachment instanceof CueStyle style) {
                return style;
            }
        }
        return CANONICAL;
    }

    /** {@return whether the sheet had a file of CD-TEXT packs, and no word of its own} */
    boolean leavesWordsToPacks() {
        boolean words = !disc.contains("CDTEXTFILE");
        for (CdText.Field field : CdText.Field.values()) {
            words |= disc.contains(field.name());
            for (OfTrack track : tracks.values()) {
                words |= track.commands().contains(field.name());
            }
        }
        return !words;
    }

    /** {@return all commands of a disc, in order} */
    List<String> discOrder() {
        return complete(disc, DISC_ORDER);
    }

    /** {@return all commands of a track, in order} */
    List<String> trackOrder(int track) {
        return complete(tracks.getOrDefault(track, OfTrack.NONE).commands(), TRACK_ORDER);
    }

    /** {@return all words of FLAGS, in order} */
    List<ControlFlag> flagOrder(int track) {
        return complete(tracks.getOrDefault(track, OfTrack.NONE).flags(), FLAG_ORDER);
    }

    /** Puts what is missing behind what goes before it, and before all that goes behind it, in the canonical order. */
    private static <T> List<T> complete(List<T> known, List<T> all) {
        if (known.isEmpty()) {
            return all;
        }
        List<T> order = new ArrayList<>(known);
        for (int i = 0; i < all.size(); i++) {
            if (order.contains(all.get(i))) {
                continue;
            }
            int at = 0;
            for (int before = 0; before < i; before++) {
                at = Math.max(at, order.indexOf(all.get(before)) + 1);
            }
            for (int behind = i + 1; behind < all.size(); behind++) {
                int there = order.indexOf(all.get(behind));
                at = there < 0 ? at : Math.min(at, there);
            }
            order.add(at, all.get(i));
        }
        return order;
    }
}
