// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.format.DiscFormat;
import spindle.format.ReadOptions;
import spindle.format.sheet.SheetInMemory;
import spindle.image.DiscImage;
import spindle.io.SpindleException;

/** Says what two sheets place on their disc in different places. */
final class DiscChange {
    private DiscChange() {}

    /** {@return what moved, one line each; nothing where the first sheet could not be read, so that nothing had a place} */
    static List<String> between(SheetInMemory before, SheetInMemory after, DiscFormat format, ReadOptions options)
            throws IOException {
        Optional<Disc> old = disc(before, format, options);
        Optional<Disc> now = disc(after, format, options);
        return old.isEmpty() || now.isEmpty() ? List.of() : between(old.get(), now.get());
    }

    private static Optional<Disc> disc(SheetInMemory sheet, DiscFormat format, ReadOptions options) throws IOException {
        try (DiscImage image = format.reader().orElseThrow().open(sheet, options.leniently())) {
            return Optional.of(image.disc());
        } catch (SpindleException e) {
            return Optional.empty();
        }
    }

    static List<String> between(Disc before, Disc after) {
        List<String> moved = new ArrayList<>();
        Map<String, Integer> now = places(after);
        places(before).forEach((name, lba) -> {
            Integer there = now.remove(name);
            if (there == null) {
                moved.add(name + " at " + Msf.describe(lba) + " is gone");
            } else if (!there.equals(lba)) {
                moved.add(name + " moves from " + Msf.describe(lba) + " to " + Msf.describe(there));
            }
        });
        now.forEach((name, lba) -> moved.add(name + " at " + Msf.describe(lba) + " is new"));
        moved.sort(null);
        return moved;
    }

    private static Map<String, Integer> places(Disc disc) {
        Map<String, Integer> places = new HashMap<>();
        for (Track track : disc.tracks()) {
            String name = "track " + track.number();
            for (Index index : track.indexes()) {
                places.put(name + " index " + index.number(), index.lba());
            }
            places.put(name + " end", track.end());
        }
        return places;
    }
}
