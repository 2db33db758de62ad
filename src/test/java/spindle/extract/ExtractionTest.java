// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.ExtentContent;
import spindle.filesystem.FileExtent;
import spindle.filesystem.Tree;
import spindle.format.ReadOptions;
import spindle.format.iso.IsoFormat;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.io.CancelledException;
import spindle.io.OutputException;
import spindle.io.OutputSet;
import spindle.io.UnreadableInputException;

/** Trees of any names become folders, and nothing is written beside them. */
class ExtractionTest {
    private static final Path IMAGE = Path.of("src/test/resources/corpus/iso-level1/iso-level1.iso");

    @TempDir
    private Path base;

    private Path folder() {
        return base.resolve("out");
    }

    private List<String> extract(Tree tree) throws IOException {
        return extract(tree, ExtractOptions.DEFAULT, OutputSet.Overwrite.REFUSE, Progress.NONE);
    }

    private List<String> extract(Tree tree, ExtractOptions options, OutputSet.Overwrite overwrite, Progress progress)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (DiscImage image = new IsoFormat().reader().orElseThrow().open(IMAGE, ReadOptions.DEFAULT);
                FolderTarget target = new FolderTarget(folder(), overwrite, List.of(IMAGE), 2, findings::add)) {
            CheckedImage checked = CheckedImage.of(image);
            Extraction extraction =
                    new Extraction(checked, image.disc().tracks().get(0), tree, options);
            findings.addAll(extraction.run(PathPatterns.ALL, target, progress).findings());
        }
        return findings.stream().map(each -> each.rule() + " " + each.message()).toList();
    }

    /** {@return all paths below the folder that holds the target} */
    private List<String> paths() throws IOException {
        try (Stream<Path> all = Files.walk(base)) {
            return all.map(each -> base.relativize(each).toString())
                    .filter(each -> !each.isEmpty() && !each.equals("out"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void files_folders_and_links_have_their_dates_and_permissions() throws IOException {
        Tree tree = new MadeTree("rockridge")
                .hardLink("two", 7, "content")
                .directory("a", 0555)
                .file("a/one", "1")
                .link("a/up", "../two")
                .hardLink("a/three", 7, "content");
        assertThat(extract(tree)).isEmpty();
        assertThat(paths()).containsExactly("out/a", "out/a/one", "out/a/three", "out/a/up", "out/two");
        Path a = folder().resolve("a");
        assertThat(Files.getLastModifiedTime(a).toInstant()).isEqualTo(MadeTree.DATE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(a)))
                .isEqualTo("r-xr-xr-x");
        assertThat(Files.getLastModifiedTime(a.resolve("one")).toInstant()).isEqualTo(MadeTree.DATE);
        assertThat(Files.readSymbolicLink(a.resolve("up"))).hasToString("../two");
        assertThat(Files.getLastModifiedTime(a.resolve("up"), LinkOption.NOFOLLOW_LINKS)
                        .toInstant())
                .isEqualTo(MadeTree.DATE);
        assertThat(Files.isSameFile(a.resolve("three"), folder().resolve("two")))
                .isTrue();
    }

    @Test
    void names_that_lead_elsewhere_stay_in_the_folder() throws IOException {
        Tree tree = new MadeTree("rockridge")
                .file("../escaped", "1")
                .file("..", "2")
                .file("/absolute", "3")
                .file("a/../../b", "4")
                .file("", "5")
                .file("line\nbreak\u0000\u202E", "6");
        assertThat(extract(tree)).hasSize(6).allMatch(each -> each.startsWith("name-changed"));
        assertThat(paths())
                .containsExactly(
                        "out/.._escaped", "out/_", "out/_..", "out/_absolute", "out/a_.._.._b", "out/line_break__");
    }

    @Test
    void names_that_clash_are_told_apart() throws IOException {
        Tree tree = new MadeTree("iso9660")
                .file("A.TXT;2", "new")
                .file("A.TXT;1", "old")
                .directory("D", 0755)
                .file("D/X.", "1")
                .directory("D", 0755)
                .file("D/X.;1", "2");
        assertThat(extract(tree))
                .containsExactly(
                        "name-changed A.TXT;1: it is called A (2).TXT here", "name-changed D: it is called D (2) here");
        assertThat(paths())
                .containsExactly("out/A (2).TXT", "out/A.TXT", "out/D", "out/D (2)", "out/D (2)/X", "out/D/X");
        assertThat(folder().resolve("A.TXT")).hasContent("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../../x", "..", "a/../../..", "here/../..", ""})
    void links_that_lead_out_are_left_out(String target) throws IOException {
        Tree tree = new MadeTree("rockridge").link("link", target).link("here", ".");
        assertThat(extract(tree)).singleElement().asString().startsWith("link-left link: it leads out of the folder");
        assertThat(paths()).containsExactly("out/here");
    }

    @Test
    void nothing_is_written_through_a_link_of_the_volume() throws IOException {
        Tree tree =
                new MadeTree("rockridge").link("a", "..").directory("a", 0755).file("a/x", "1");
        extract(tree);
        assertThat(paths()).containsExactly("out/a (2)", "out/a (2)/x");
    }

    @Test
    void nothing_is_written_through_a_link_that_was_there() throws IOException {
        Files.createDirectories(base.resolve("elsewhere"));
        Files.createDirectories(folder());
        Files.createSymbolicLink(folder().resolve("a"), base.resolve("elsewhere"));
        Tree tree = new MadeTree("rockridge").directory("a", 0755).file("a/x", "1");
        assertThatThrownBy(() -> extract(tree, ExtractOptions.DEFAULT, OutputSet.Overwrite.REPLACE, Progress.NONE))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("in the way");
        assertThat(paths()).containsExactly("elsewhere", "out/a");
    }

    @Test
    void a_link_in_the_place_of_a_file_is_replaced_and_not_followed() throws IOException {
        Files.writeString(base.resolve("mine"), "mine");
        Files.createDirectories(folder());
        Files.createSymbolicLink(folder().resolve("x"), base.resolve("mine"));
        Tree tree = new MadeTree("rockridge").file("x", "1");
        extract(tree, ExtractOptions.DEFAULT, OutputSet.Overwrite.REPLACE, Progress.NONE);
        assertThat(base.resolve("mine")).hasContent("mine");
        assertThat(folder().resolve("x")).hasContent("1");
    }

    @Test
    void what_exists_stays_and_nothing_else_is_written() throws IOException {
        Files.createDirectories(folder().resolve("d"));
        Files.writeString(folder().resolve("d/x"), "mine");
        Tree tree =
                new MadeTree("rockridge").file("a", "1").directory("d", 0755).file("d/x", "2");
        assertThatThrownBy(() -> extract(tree)).hasMessageContaining("exists already");
        assertThat(paths()).containsExactly("out/d", "out/d/x");
        extract(tree, ExtractOptions.DEFAULT, OutputSet.Overwrite.REPLACE, Progress.NONE);
        assertThat(paths()).containsExactly("out/a", "out/d", "out/d/x");
        assertThat(folder().resolve("d/x")).hasContent("2");
    }

    @Test
    void a_run_that_is_stopped_leaves_nothing() {
        Progress stopped = new Progress() {
            @Override
            public void begin(long bytes) {}

            @Override
            public void advance(long bytes) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Tree tree = new MadeTree("rockridge").file("a", "1");
        assertThatThrownBy(() -> extract(tree, ExtractOptions.DEFAULT, OutputSet.Overwrite.REFUSE, stopped))
                .isInstanceOf(CancelledException.class);
        assertThat(folder()).doesNotExist();
    }

    @Test
    void what_a_run_left_behind_that_was_killed_is_removed() throws IOException {
        Files.createDirectories(folder().resolve(".spindle.part/files/old"));
        extract(new MadeTree("rockridge").file("a", "1"));
        assertThat(paths()).containsExactly("out/a");
    }

    @Test
    void leading_names_are_stripped() throws IOException {
        Tree tree = new MadeTree("rockridge")
                .file("top", "0")
                .directory("a", 0755)
                .file("a/one", "1")
                .directory("a/b", 0755)
                .file("a/b/two", "2");
        ExtractOptions options = new ExtractOptions(
                FileForm.CONTENT, ForkForm.NONE, NameForm.AS_STORED, 1, ExtractOptions.Incomplete.LEFT_OUT);
        assertThat(extract(tree, options, OutputSet.Overwrite.REFUSE, Progress.NONE))
                .isEmpty();
        assertThat(paths()).containsExactly("out/b", "out/b/two", "out/one");
    }

    @Test
    void a_resource_fork_becomes_an_apple_double_file() throws IOException {
        Tree tree = new MadeTree("hfs").forked("f", "data", "rsrc", "resource").forked("g", "", "other", "x");
        assertThat(extract(tree)).containsExactly("fork-left g: its stream other is left out");
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(folder().resolve("._f")));
        assertThat(file.getInt()).isEqualTo(0x0005_1607);
        assertThat(file.getInt(38)).isEqualTo(2);
        assertThat(file.getInt(46)).isEqualTo(8);
        assertThat(new String(file.array(), file.getInt(42), 8, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("resource");
    }

    @Test
    void devices_are_named_and_left_out() throws IOException {
        assertThat(extract(new MadeTree("rockridge").special("null")))
                .singleElement()
                .asString()
                .startsWith("special-left null");
        assertThat(paths()).isEmpty();
    }

    /** Blocks of which none is there. */
    private record NoBlocks() implements BlockReader {
        @Override
        public long blocks() {
            return 0;
        }

        @Override
        public long firstLba() {
            return 0;
        }

        @Override
        public byte[] read(long block, int count) {
            return new byte[0];
        }
    }

    @Test
    void a_file_that_is_not_whole_is_written_only_to_salvage_it() throws IOException {
        Content cut = new ExtentContent("f", new NoBlocks(), 9, List.of(new FileExtent(0, 9)));
        Tree tree = new MadeTree("udf").file("f", cut).file("g", "whole");
        assertThat(extract(tree))
                .singleElement()
                .asString()
                .startsWith("file-incomplete f: 0 of its 9 bytes are in the image: it was not written");
        assertThat(paths()).containsExactly("out/g");
        ExtractOptions salvage = new ExtractOptions(
                FileForm.CONTENT, ForkForm.NONE, NameForm.AS_STORED, 0, ExtractOptions.Incomplete.SALVAGED);
        extract(tree, salvage, OutputSet.Overwrite.REPLACE, Progress.NONE);
        assertThat(paths()).containsExactly("out/f", "out/g");
    }

    @Test
    void holes_are_not_stored_again() throws IOException {
        long hole = 64L << 20;
        Content sparse = new ExtentContent("f", new NoBlocks(), hole, List.of(new FileExtent(FileExtent.HOLE, hole)));
        assertThat(extract(new MadeTree("udf").file("f", sparse))).isEmpty();
        assertThat(folder().resolve("f")).hasSize(hole);
    }

    @Test
    void a_pattern_that_matches_nothing_is_refused() throws IOException {
        try (DiscImage image = new IsoFormat().reader().orElseThrow().open(IMAGE, ReadOptions.DEFAULT);
                FolderTarget target =
                        new FolderTarget(folder(), OutputSet.Overwrite.REFUSE, List.of(), 1, each -> {})) {
            Extraction extraction = new Extraction(
                    CheckedImage.of(image),
                    image.disc().tracks().get(0),
                    new MadeTree("udf").file("a", "1"),
                    ExtractOptions.DEFAULT);
            assertThatThrownBy(() -> extraction.run(PathPatterns.of(List.of("b")), target, Progress.NONE))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining("b: matches nothing");
        }
        assertThat(folder()).doesNotExist();
    }
}
