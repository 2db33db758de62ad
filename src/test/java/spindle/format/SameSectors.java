// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Storage;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.code.SectorTransform;

/** Compares the sectors that two images of one disc both store, in the layout that has less of them. */
final class SameSectors {
    private SameSectors() {}

    static void assertSame(DiscImage source, DiscImage image, String what) throws IOException {
        for (Track track : image.disc().tracks()) {
            Track from = Copying.numbered(source.disc(), track.number());
            Storage stored = source.storage(from);
            Storage written = image.storage(track);
            String name = what + ", track " + track.number();
            boolean same = stored.layout() == written.layout();
            for (LbaRange range : shared(stored, written, same ? from.range() : from.body())) {
                SectorLayout least =
                        written.layout().bytes() < stored.layout().bytes() ? written.layout() : stored.layout();
                boolean equal = Arrays.equals(read(source, from, range, least), read(image, track, range, least));
                assertThat(equal).as(name + ": main channel of " + range).isTrue();
                if (stored.subchannel() != Subchannel.NONE && stored.subchannel() == written.subchannel()) {
                    assertThat(Copying.sub(image, track, range)).as(name).isEqualTo(Copying.sub(source, from, range));
                }
            }
        }
    }

    private static List<LbaRange> shared(Storage one, Storage other, LbaRange range) {
        return one.stored(range).stream()
                .flatMap(part -> other.stored(part).stream())
                .toList();
    }

    private static byte[] read(DiscImage image, Track track, LbaRange range, SectorLayout layout) throws IOException {
        byte[] bytes = Copying.read(image, track, range);
        SectorLayout own = image.storage(track).layout();
        if (own == layout) {
            return bytes;
        }
        byte[] narrow = new byte[range.count() * layout.bytes()];
        SectorTransform.between(track.mode(), own, layout).apply(bytes, 0, narrow, 0, range.start(), range.count());
        return narrow;
    }
}
