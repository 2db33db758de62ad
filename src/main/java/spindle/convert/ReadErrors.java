// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.image.Finding;
import spindle.image.UnreadableSectorException;
import spindle.io.OutputFile;
import spindle.io.OutputSet;

/** Collects the sectors that could not be read and were passed over; by any number of threads. */
final class ReadErrors {
    private final Fill fill;
    private final Map<Integer, TreeMap<Integer, UnreadableSectorException>> byTrack = new TreeMap<>();

    /** @param fill what stands in for them */
    ReadErrors(Fill fill) {
        this.fill = fill;
    }

    /** {@return what stands in for them} */
    Fill fill() {
        return fill;
    }

    synchronized void add(int track, UnreadableSectorException error) {
        byTrack.computeIfAbsent(track, each -> new TreeMap<>()).put(error.lba(), error);
    }

    /** {@return an error for each range of sectors} */
    synchronized List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        byTrack.forEach((track, errors) -> {
            int start = errors.firstKey();
            int end = start;
            var first = errors.firstEntry().getValue();
            for (var error : errors.entrySet()) {
                if (error.getKey() > end) {
                    findings.add(finding(track, new LbaRange(start, end), first));
                    start = error.getKey();
                    first = error.getValue();
                }
                end = error.getKey() + 1;
            }
            findings.add(finding(track, new LbaRange(start, end), first));
        });
        return findings;
    }

    private Finding finding(int track, LbaRange range, UnreadableSectorException error) {
        String place = range.count() == 1
                ? Msf.describe(range.start())
                : Msf.describe(range.start()) + " to " + Msf.describe(range.end() - 1);
        String message =
                error.place() + ": track " + track + ", " + place + " cannot be read; " + fill.standing() + " in";
        return new Finding(UnreadableSectorException.RULE, Finding.Severity.ERROR, track, Optional.of(range), message);
    }

    /** Writes beside an output which bytes of the sources could not be read. */
    void writeMaps(Path target, OutputSet set) throws IOException {
        for (Map.Entry<String, RescueMap> map : maps().entrySet()) {
            OutputFile file = set.addBeside(target.resolveSibling(map.getKey() + ".map"));
            file.write(0, ByteBuffer.wrap(map.getValue().print()));
        }
    }

    /** {@return a map for each file that has bad sectors, by the name of the file} */
    synchronized Map<String, RescueMap> maps() {
        Map<String, List<UnreadableSectorException.Stored>> byFile = new TreeMap<>();
        byTrack.values()
                .forEach(errors -> errors.values()
                        .forEach(error -> byFile.computeIfAbsent(error.stored().file(), each -> new ArrayList<>())
                                .add(error.stored())));
        Map<String, RescueMap> maps = new TreeMap<>();
        byFile.forEach((file, bad) -> {
            bad.sort(Comparator.comparingLong(UnreadableSectorException.Stored::byteOffset));
            maps.put(file, new RescueMap(bad.get(0).fileBytes(), bad));
        });
        return maps;
    }
}
