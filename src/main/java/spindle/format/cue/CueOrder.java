// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.ControlFlag;
import spindle.disc.text.CdText;
import spindle.image.attachment.CueStyle;

/**
 * The order in which a sheet is printed: the order of the sheet that was read, completed by the canonical order, which is that
 * of Redump's sheets.
 *
 * @param style the order of the sheet that was read
 */
record CueOrder(CueStyle style) {
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

    /** {@return whether the sheet had a file of CD-TEXT packs, and no word of its own} */
    boolean leavesWordsToPacks() {
        boolean words = !style.disc().contains("CDTEXTFILE");
        for (CdText.Field field : CdText.Field.values()) {
            words |= style.disc().contains(field.name());
            for (CueStyle.OfTrack track : style.tracks().values()) {
                words |= track.commands().contains(field.name());
            }
        }
        return !words;
    }

    /** {@return all commands of a disc, in order} */
    List<String> discOrder() {
        return complete(style.disc(), DISC_ORDER);
    }

    /** {@return all commands of a track, in order} */
    List<String> trackOrder(int track) {
        return complete(ofTrack(track).commands(), TRACK_ORDER);
    }

    /** {@return all words of FLAGS, in order} */
    List<ControlFlag> flagOrder(int track) {
        return complete(ofTrack(track).flags(), FLAG_ORDER);
    }

    private CueStyle.OfTrack ofTrack(int track) {
        return style.tracks().getOrDefault(track, CueStyle.OfTrack.NONE);
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
