// SPDX-License-Identifier: Apache-2.0
package spindle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import spindle.disc.ControlFlag;
import spindle.disc.Medium;
import spindle.format.Capabilities;
import spindle.format.DiscFormat;
import spindle.format.Feature;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** The tables of docs/formats.md say what the formats say of themselves. */
class FormatsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/formats.md");

    @Test
    void the_table_says_what_each_format_holds() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(table());
    }

    @Test
    void every_format_has_a_row_with_what_can_be_done() throws IOException {
        String text = Files.readString(DOCUMENT);
        for (DiscFormat format : Formats.BUILT_IN) {
            String read = format.reader().isPresent() ? "yes" : "by the ";
            String write = format.writer().isPresent() ? "yes" : "no";
            assertThat(text).containsPattern("\\| `" + format.id() + "` \\| " + read + "[^|]*\\| " + write + " \\|");
        }
    }

    private static String table() {
        List<String> head = new ArrayList<>(List.of("id", "media"));
        Stream.of(Feature.values()).map(Feature::noun).forEach(head::add);
        head.addAll(List.of("flags", "beside audio", "beside data", "bytes a sector", "beside the disc"));
        List<String> lines = new ArrayList<>();
        lines.add(row(head));
        lines.add("|---".repeat(head.size()) + "|");
        for (DiscFormat format : Formats.BUILT_IN) {
            format.writer().ifPresent(writer -> lines.add(row(cells(format, writer.capabilities()))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> cells(DiscFormat format, Capabilities held) {
        List<String> cells = new ArrayList<>();
        cells.add("`" + format.id() + "`");
        boolean all = held.media().size() == Medium.values().length;
        cells.add(all ? "all" : names(held.media().stream().sorted().map(Medium::toString)));
        Stream.of(Feature.values())
                .map(feature -> held.holds(feature) ? "yes" : "no")
                .forEach(cells::add);
        cells.add(names(held.flags().stream().sorted().map(ControlFlag::word)));
        cells.add(subchannels(held.audioSubchannels()));
        cells.add(subchannels(held.dataSubchannels()));
        cells.add(names(held.layouts().stream()
                .map(SectorLayout::bytes)
                .distinct()
                .sorted()
                .map(String::valueOf)));
        cells.add(names(held.attachments().stream().map(Class::getSimpleName).sorted(Comparator.naturalOrder())));
        return cells;
    }

    private static String subchannels(Set<Subchannel> held) {
        return names(
                held.stream().filter(each -> each != Subchannel.NONE).sorted().map(each -> switch (each) {
                    case PQ_16 -> "P and Q";
                    case RW_96 -> "R to W";
                    default -> "P to W";
                }));
    }

    private static String names(Stream<String> names) {
        String joined = names.collect(Collectors.joining(", "));
        return joined.isEmpty() ? "none" : joined;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
