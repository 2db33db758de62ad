// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;
import spindle.format.ReadOptions;
import spindle.format.raw.RawFormat;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.sector.RawSector;
import spindle.sector.code.SectorBuilder;

/** Trees against lists that other programs recorded: names, sizes, contents, dates, modes, links. */
class RecordedListsTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("iso-level1", "iso-level1.iso", "iso9660"),
                Arguments.of("iso-small-jrr", "iso-small-jrr.iso", "iso9660"),
                Arguments.of("iso-small-jrr", "iso-small-jrr.iso", "joliet"),
                Arguments.of("iso-small-jrr", "iso-small-jrr.iso", "rockridge"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_tree_is_as_recorded(String id, String file, String kind) throws IOException {
        byte[] bytes = ArrayBlocks.sample(id + "/" + file);
        assertThat(rows(ArrayBlocks.of(bytes), kind)).containsExactlyElementsOf(recorded(id, kind));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_tree_in_raw_sectors_is_as_recorded(String id, String file, String kind) throws IOException {
        List<String> recorded = recorded(id, kind);
        byte[] user = ArrayBlocks.sample(id + "/" + file);
        for (int mode = 1; mode <= 2; mode++) {
            Path raw = Files.write(folder.resolve("mode" + mode + ".bin"), raw(user, mode));
            try (DiscImage image = new RawFormat().reader().orElseThrow().open(raw, ReadOptions.DEFAULT)) {
                Tree tree = tree(Volumes.trees(image, image.disc().tracks().get(0)), kind);
                assertThat(rows(tree, kind)).containsExactlyElementsOf(recorded);
            }
        }
    }

    private static byte[] raw(byte[] user, int mode) {
        int sectors = user.length / RawSector.USER_BYTES;
        byte[] raw = new byte[sectors * RawSector.BYTES];
        int at = mode == 1 ? RawSector.BODY : RawSector.FORM_USER;
        for (int i = 0; i < sectors; i++) {
            System.arraycopy(user, i * RawSector.USER_BYTES, raw, i * RawSector.BYTES + at, RawSector.USER_BYTES);
        }
        if (mode == 1) {
            new SectorBuilder().mode1(raw, 0, 0, sectors);
        } else {
            new SectorBuilder().form1(raw, 0, 0, sectors);
        }
        return raw;
    }

    private static List<String> recorded(String id, String kind) throws IOException {
        Path list = Path.of(System.getProperty("spindle.corpus", "../shared/corpus"))
                .resolve("lists/" + id + "." + kind + ".tsv");
        assumeTrue(Files.exists(list), "the recorded list " + list + " is not here");
        List<String> lines = Files.readAllLines(list);
        return lines.subList(1, lines.size());
    }

    private static List<String> rows(BlockReader blocks, String kind) throws IOException {
        return rows(tree(Volumes.trees(blocks), kind), kind);
    }

    private static List<String> rows(Tree tree, String kind) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (Entry entry : Volumes.sorted(tree, findings)) {
            rows.add(row(entry, kind.equals("rockridge")));
        }
        assertThat(findings).isEmpty();
        return rows;
    }

    private static Tree tree(List<Tree> trees, String kind) {
        return trees.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String row(Entry entry, boolean posix) throws IOException {
        boolean file = entry.kind() == Entry.Kind.FILE;
        String type = file ? "f" : entry.kind() == Entry.Kind.DIRECTORY ? "d" : "l";
        String hash = file ? sha256(TreeListing.bytes(entry.content())) : "";
        String date = posix ? "" + entry.attributes().modified().orElseThrow().getEpochSecond() : "0";
        String mode = posix ? Integer.toOctalString(entry.attributes().mode().orElseThrow()) : "-";
        return String.join(
                "\t", type, "" + entry.bytes(), hash, date, mode, entry.target().orElse(""), entry.path());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
