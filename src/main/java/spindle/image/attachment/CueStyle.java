// SPDX-License-Identifier: Apache-2.0
package spindle.image.attachment;

import java.util.List;
import java.util.Map;
import spindle.disc.ControlFlag;

/**
 * The order in which a CUE sheet says things, so that the sheet comes back as it was. What the sheet does not say has its place
 * by the canonical order.
 *
 * @param disc the commands of the disc, in order
 * @param tracks by track number, in what order it says things
 */
public record CueStyle(List<String> disc, Map<Integer, OfTrack> tracks) implements Attachment {
    /** No order of its own. */
    public static final CueStyle CANONICAL = new CueStyle(List.of(), Map.of());

    public CueStyle {
        disc = List.copyOf(disc);
        tracks = Map.copyOf(tracks);
    }

    /**
     * In what order a track says things.
     *
     * @param commands its commands; {@code INDEX} once
     * @param flags the words of FLAGS
     */
    public record OfTrack(List<String> commands, List<ControlFlag> flags) {
        /** No order of its own. */
        public static final OfTrack NONE = new OfTrack(List.of(), List.of());

        public OfTrack {
            commands = List.copyOf(commands);
            flags = List.copyOf(flags);
        }
    }

    @Override
    public long count() {
        return 0;
    }

    @Override
    public String describe() {
        return "the commands of the sheet in their order";
    }
}
