// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.Attributes;
import spindle.filesystem.Entry;
import spindle.filesystem.InlineContent;
import spindle.filesystem.Tree;
import spindle.filesystem.Volume;
import spindle.image.Finding;

class TreeChoiceTest {
    /** A tree of files of one length. */
    private record MadeTree(String kind, int files, int bytes) implements Tree {
        @Override
        public Volume volume() {
            return new Volume(Volume.Kind.ISO9660, kind, 0, 2048, 0, List.of());
        }

        @Override
        public void walk(Visitor visitor, List<Finding> findings) throws IOException {
            for (int i = 0; i < files; i++) {
                visitor.visit(new Entry(
                        "f" + i,
                        Entry.Kind.FILE,
                        bytes,
                        Attributes.NONE,
                        Optional.empty(),
                        InlineContent.NONE,
                        List.of()));
            }
        }
    }

    private static final Tree ISO = new MadeTree("iso9660", 2, 100);
    private static final Tree BOOT = new MadeTree("boot", 9, 9);

    @Test
    void rock_ridge_is_richest_and_joliet_next() throws IOException {
        Tree joliet = new MadeTree("joliet", 1, 1);
        Tree rockRidge = new MadeTree("rockridge", 1, 1);
        assertThat(Volumes.richest(List.of(ISO, rockRidge, joliet))).contains(rockRidge);
        assertThat(Volumes.richest(List.of(ISO, joliet, BOOT))).contains(joliet);
    }

    @Test
    void else_more_files_count_and_then_more_bytes() throws IOException {
        assertThat(Volumes.richest(List.of(ISO, new MadeTree("udf", 2, 100), BOOT)))
                .contains(ISO);
        Tree more = new MadeTree("udf", 3, 1);
        assertThat(Volumes.richest(List.of(ISO, more))).contains(more);
        Tree larger = new MadeTree("udf", 2, 101);
        assertThat(Volumes.richest(List.of(ISO, larger))).contains(larger);
    }

    @Test
    void a_track_without_a_volume_has_no_tree() throws IOException {
        List<Tree> trees = Volumes.trees(ArrayBlocks.of(new byte[40 * 2048]));
        assertThat(trees).isEmpty();
        assertThat(Volumes.richest(trees)).isEmpty();
        assertThat(Volumes.richest(List.of(BOOT))).contains(BOOT);
    }

    @Test
    void a_sorted_list_has_all_entries() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Tree tree = new MadeTree("iso9660", 12, 1);
        assertThat(Volumes.sorted(tree, findings))
                .hasSize(12)
                .extracting(Entry::path)
                .isSorted();
    }
}
