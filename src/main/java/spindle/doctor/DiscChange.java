// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spindle.disc.Index;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.format.DiscFormat;
import spindle.format.ReadOptions;
import spindle.format.sheet.SheetInMemory;
import spindle.image.DiscImage;
import spindle.image.Extent;
import spindle.io.SpindleException;

/** Says in what the discs of two sheets differ: places, the bytes of files that tracks are read from, and codes. */
final class DiscChange {
    private DiscChange() {}

    /** {@return what changed, one line each; nothing where the first sheet could not be read, so that nothing had a place} */
    static List<String> between(SheetInMemory before, SheetInMemory after, DiscFormat format, ReadOptions options)
            throws IOException {
        Optional<Map<String, String>> old = told(before, format, options);
        Optional<Map<String, String>> now = told(after, format, options);
        return old.isEmpty() || now.isEmpty() ? List.of() : between(old.get(), now.get());
    }

    private static Optional<Map<String, String>> told(SheetInMemory sheet, DiscFormat format, ReadOptions options)
            throws IOException {
        try (DiscImage image = format.reader().orElseThrow().open(sheet, options.leniently())) {
            return Optional.of(told(image));
        } catch (SpindleException e) {
            return Optional.empty();
        }
    }

    private static List<String> between(Map<String, String> before, Map<String, String> now) {
        List<String> changes = new ArrayList<>();
        before.forEach((name, was) -> {
            String is = now.get(name);
            if (is == null) {
                changes.add(name + was + " is gone");
            } else if (!is.equals(was)) {
                changes.add(name + " changes from" + was + " to" + is);
            }
        });
        now.forEach((name, is) -> {
            if (!before.containsKey(name)) {
                changes.add(name + is + " is new");
            }
        });
        changes.sort(null);
        return changes;
    }

    private static Map<String, String> told(DiscImage image) {
        Map<String, String> told = new TreeMap<>();
        image.disc().mcn().ifPresent(mcn -> told.put("catalogue number", " " + mcn.digits()));
        for (Track track : image.disc().tracks()) {
            String name = "track " + track.number();
            for (Index index : track.indexes()) {
                told.put(name + " index " + index.number(), " at " + Msf.describe(index.lba()));
            }
            told.put(name + " end", " at " + Msf.describe(track.end()));
            track.isrc().ifPresent(isrc -> told.put(name + " ISRC", " " + isrc.code()));
            image.sectors(track).extents().stream()
                    .min(Comparator.comparingInt(
                            (Extent extent) -> extent.range().start()))
                    .ifPresent(extent -> told.put(name + " in its file", " at byte " + extent.offset()));
        }
        return told;
    }
}
