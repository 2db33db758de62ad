// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.videocd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.Spindle;
import spindle.filesystem.Content;
import spindle.filesystem.DiscPayloads;
import spindle.filesystem.FileExtent;
import spindle.filesystem.TrackBlocks;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeListing;
import spindle.filesystem.Unpacked;
import spindle.format.OtherProgram;
import spindle.image.DiscImage;
import spindle.io.ByteSource;

/** Video CDs that vcdxbuild makes, and what vcdxrip takes out of them. */
@Tag("oracle")
class VideoCdTreeOracleTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"vcd2, pal-vcd, VIDEO_CD", "svcd, pal-svcd, SUPERVCD"})
    void sequences_and_items_have_the_bytes_that_vcdxrip_gives(String type, String target, String system)
            throws IOException {
        film("one.mpg", target, 1);
        film("two.mpg", target, 2);
        film("item.mpg", target, 1);
        film("item2.mpg", target, 3);
        OtherProgram.succeed(folder, "vcdxgen", "-t", type, "-o", "disc.xml", "one.mpg", "two.mpg");
        addItems(folder.resolve("disc.xml"), "item.mpg", "item2.mpg");
        OtherProgram.succeed(folder, "vcdxbuild", "-c", "disc.cue", "-b", "disc.bin", "disc.xml");
        Path back = Files.createDirectory(folder.resolve("back"));
        OtherProgram.succeed(back, "vcdxrip", "--nofiles", "--cue-file=../disc.cue");
        Map<String, byte[]> ripped = new TreeMap<>(Unpacked.files(back));
        ripped.remove("videocd.xml");
        assertThat(ripped).hasSizeGreaterThan(3);
        try (DiscImage image = Spindle.open(folder.resolve("disc.cue"))) {
            Tree tree = tree(image);
            assertThat(tree.volume().details()).containsExactly(system);
            TreeListing listing = TreeListing.of(tree);
            assertThat(listing.findings()).isEmpty();
            assertThat(listing.entries().keySet()).containsExactlyInAnyOrderElementsOf(ripped.keySet());
            for (Map.Entry<String, byte[]> file : ripped.entrySet()) {
                assertThat(listing.bytes(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void a_stream_is_read_at_any_place_and_says_where_its_sectors_are() throws IOException {
        film("one.mpg", "pal-vcd", 2);
        OtherProgram.succeed(folder, "vcdxgen", "-o", "disc.xml", "one.mpg");
        OtherProgram.succeed(folder, "vcdxbuild", "-c", "disc.cue", "-b", "disc.bin", "disc.xml");
        byte[] film = Files.readAllBytes(folder.resolve("one.mpg"));
        try (DiscImage image = Spindle.open(folder.resolve("disc.cue"))) {
            TreeListing listing = TreeListing.of(tree(image));
            Content content = listing.entry("avseq01.mpg").content();
            try (ByteSource source = content.open()) {
                assertThat(source.read(5000, 3000)).isEqualTo(Arrays.copyOfRange(film, 5000, 8000));
                assertThat(source.read(film.length - 10, 50)).hasSize(10);
            }
            FileExtent extent = content.extents().get(0);
            assertThat(extent.bytes() / 2048).isEqualTo(film.length / 2324);
            assertThat(extent.start() / 2048)
                    .isGreaterThanOrEqualTo(image.disc().track(2).orElseThrow().index1());
        }
    }

    private static Tree tree(DiscImage image) throws IOException {
        TrackBlocks blocks = new TrackBlocks(image, image.disc().tracks().get(0));
        return VideoCdTrees.find(blocks, new DiscPayloads(image)).get(0);
    }

    private void film(String name, String target, int seconds) throws IOException {
        String source = "-y -v error -f lavfi -i testsrc=duration=" + seconds
                + ":size=352x288:rate=25 -f lavfi -i sine=duration=" + seconds + " -target " + target + " " + name;
        OtherProgram.succeed(folder, "ffmpeg", source.split(" ", -1));
    }

    private static void addItems(Path xml, String... files) throws IOException {
        StringBuilder items = new StringBuilder("<segment-items>");
        for (String file : files) {
            items.append("<segment-item src=\"")
                    .append(file)
                    .append("\" id=\"")
                    .append(file)
                    .append("\"/>");
        }
        items.append("</segment-items><sequence-items>");
        Files.writeString(xml, Files.readString(xml).replace("<sequence-items>", items));
    }
}
