// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import spindle.filesystem.Volume;
import spindle.filesystem.VolumeOrigin;
import spindle.filesystem.console.ConsoleHeader;
import spindle.filesystem.partition.Partition;
import spindle.filesystem.partition.PartitionTables;
import spindle.filesystem.recognise.TrackDetails;
import spindle.filesystem.recognise.VolumeDetails;

/** Everything that is told of a data track, as lines of text. */
final class DetailsText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int SECTOR = 512;

    private final List<String> lines = new ArrayList<>();

    private DetailsText() {}

    /** {@return its lines; what belongs to the line before it is indented} */
    static List<String> of(TrackDetails details) {
        DetailsText text = new DetailsText();
        text.volumes(details.volumes());
        text.systems(details);
        for (String boot : details.content().boot()) {
            text.lines.add("boots: " + boot);
        }
        text.partitions(details.partitions());
        return text.lines;
    }

    private void volumes(List<VolumeDetails> volumes) {
        VolumeOrigin told = VolumeOrigin.NONE;
        for (VolumeDetails each : volumes) {
            lines.add(VolumeText.of(each.volume(), used(each)));
            // The descriptor of Joliet repeats what the primary one says.
            if (!each.origin().equals(told)) {
                origin(each.origin());
                told = each.origin();
            }
        }
    }

    private static String used(VolumeDetails details) {
        Volume volume = details.volume();
        if (details.usedBytes().isEmpty() || volume.blockSize() == 0) {
            return "";
        }
        long blocks = (details.usedBytes().getAsLong() + volume.blockSize() - 1) / volume.blockSize();
        return volume.blocks() == 0 ? blocks + " blocks of " + volume.blockSize() + " in use" : blocks + " in use";
    }

    private void origin(VolumeOrigin origin) {
        List<String> words = new ArrayList<>();
        add(words, "system", origin.system());
        add(words, "volume set", origin.volumeSet());
        add(words, "publisher", origin.publisher());
        add(words, "preparer", origin.preparer());
        add(words, "application", origin.application());
        words.forEach(word -> lines.add("  " + word));
        List<String> dates = new ArrayList<>();
        VolumeOrigin.Dates stated = origin.dates();
        add(dates, "created ", stated.created());
        if (!stated.modified().equals(stated.created())) {
            add(dates, "modified ", stated.modified());
        }
        add(dates, "expires ", stated.expires());
        if (!stated.effective().equals(stated.created())) {
            add(dates, "effective from ", stated.effective());
        }
        if (!dates.isEmpty()) {
            lines.add("  " + String.join(", ", dates));
        }
    }

    private static void add(List<String> words, String name, String text) {
        if (!text.isBlank()) {
            words.add(name + ": " + text);
        }
    }

    private static void add(List<String> dates, String name, Optional<Instant> date) {
        date.ifPresent(instant -> dates.add(name + DATE.format(instant)));
    }

    private void systems(TrackDetails details) {
        List<ConsoleHeader> left = new ArrayList<>(details.consoles());
        for (String system : details.content().systems()) {
            Optional<ConsoleHeader> header = left.stream()
                    .filter(each -> system.equals(each.system()) || system.startsWith(each.system() + " ("))
                    .findFirst();
            header.ifPresent(left::remove);
            lines.add("for " + system);
            header.ifPresent(this::facts);
        }
        for (ConsoleHeader each : left) {
            lines.add("for " + each.system());
            facts(each);
        }
    }

    private void facts(ConsoleHeader header) {
        header.facts().forEach((fact, text) -> lines.add("  " + fact.word() + ": " + text));
    }

    private void partitions(PartitionTables tables) {
        if (!tables.bootable().isEmpty()) {
            lines.add("starts as a hard disk too: " + String.join(", ", tables.bootable()));
        }
        for (Partition each : tables.partitions()) {
            String name = each.name().isEmpty() ? "" : " \"" + each.name() + "\"";
            String flags = each.flags().stream()
                    .map(flag -> ", " + flag.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining());
            lines.add(each.scheme().title() + ", partition " + each.number() + ": " + each.type() + name + flags + ", "
                    + each.bytes() / SECTOR + " sectors of 512 bytes from " + each.start() / SECTOR);
        }
    }
}
