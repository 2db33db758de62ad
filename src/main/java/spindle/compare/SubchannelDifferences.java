// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import spindle.image.DiscImage;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.LooseQ;
import spindle.image.attachment.QPatches;
import spindle.sector.Subchannel;

/** What two images hold differently of the sub-channel, as far as it is seen without reading it. */
final class SubchannelDifferences {
    private SubchannelDifferences() {}

    /** {@return the differences, those of the disc first, then by track} */
    static List<Difference> of(DiscImage a, DiscImage b, List<TrackPair> pairs) {
        List<Difference> found = new ArrayList<>();
        Set<Integer> ours = patched(a);
        Set<Integer> theirs = patched(b);
        if (!ours.equals(theirs)) {
            found.add(difference(0, "Q packets that replace others", count(ours.size()), count(theirs.size())));
        }
        long looseA = loose(a);
        long looseB = loose(b);
        if (looseA != looseB) {
            found.add(difference(0, "Q packets that do not follow from the tracks", count(looseA), count(looseB)));
        }
        for (TrackPair pair : pairs) {
            if (!pair.sharesSubchannel()) {
                String form = form(pair.storageA().subchannel());
                found.add(difference(
                        pair.a().number(),
                        "sub-channel",
                        form,
                        form(pair.storageB().subchannel())));
            }
        }
        return found;
    }

    private static Difference difference(int track, String what, String a, String b) {
        return new Difference(Difference.Aspect.SUBCHANNEL, track, what, a, b);
    }

    private static Set<Integer> patched(DiscImage image) {
        return Attachment.find(QPatches.class, image.attachments()).stream()
                .flatMap(patches -> patches.patches().stream())
                .map(QPatches.Patch::lba)
                .collect(Collectors.toSet());
    }

    private static long loose(DiscImage image) {
        return Attachment.find(LooseQ.class, image.attachments()).stream()
                .mapToLong(LooseQ::count)
                .sum();
    }

    private static String count(long packets) {
        return packets == 0 ? "" : Long.toString(packets);
    }

    private static String form(Subchannel subchannel) {
        return subchannel == Subchannel.NONE ? "" : subchannel.bytes() + " bytes a sector";
    }
}
