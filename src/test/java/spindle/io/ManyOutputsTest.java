// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A set of 99 files and a sheet has few of them open, and is whole or absent as a small one is. */
class ManyOutputsTest {
    private static final int FILES = 100;

    @TempDir
    Path folder;

    private final List<OutputFile> files = new ArrayList<>();

    private static OutputSet set(OutputSet.Overwrite overwrite) {
        return new OutputSet(overwrite, OutputSet.Sync.FLUSH, List.of());
    }

    private List<Path> targets() {
        return IntStream.range(0, FILES)
                .mapToObj(number -> folder.resolve(number + ".bin"))
                .toList();
    }

    private void fill(OutputSet set, int value) throws IOException {
        set.expect(targets(), List.of());
        for (Path target : targets()) {
            OutputFile file = set.add(target);
            files.add(file);
            file.write(1, ByteBuffer.wrap(new byte[] {(byte) value}));
            file.extend(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void all_are_in_place_after_the_commit_and_nothing_else(OutputSet.Overwrite overwrite) throws IOException {
        if (overwrite == OutputSet.Overwrite.REPLACE) {
            for (Path target : targets()) {
                Files.writeString(target, "old");
            }
        }
        try (OutputSet set = set(overwrite)) {
            fill(set, 7);
            assertThat(files.stream().filter(OutputFile::isLocked).count()).isEqualTo(16);
            assertThat(files.get(FILES - 1).length()).isEqualTo(3);
            set.commit();
        }
        for (Path target : targets()) {
            assertThat(target).hasBinaryContent(new byte[] {0, 7, 0});
        }
        assertThat(names()).hasSize(FILES);
    }

    @Test
    void nothing_stays_without_a_commit() throws IOException {
        try (OutputSet set = set(OutputSet.Overwrite.REFUSE)) {
            fill(set, 7);
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void a_file_that_is_not_open_is_locked_all_the_same() throws IOException {
        Path last = folder.resolve((FILES - 1) + ".bin");
        try (OutputSet set = set(OutputSet.Overwrite.REFUSE);
                OutputSet other = set(OutputSet.Overwrite.REPLACE)) {
            fill(set, 7);
            assertThatThrownBy(() -> other.add(last))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("is being written");
            set.commit();
        }
        assertThat(last).hasBinaryContent(new byte[] {0, 7, 0});
    }

    @Test
    void what_a_killed_run_left_is_removed_by_the_next() throws IOException {
        Path guard = Files.createFile(TemporaryName.part(folder.resolve("0.bin")));
        Path part = Files.writeString(TemporaryName.part(folder.resolve("60.bin")), "half");
        Path lock = Files.createLink(TemporaryName.lock(folder.resolve("60.bin")), guard);
        try (OutputSet set = set(OutputSet.Overwrite.REFUSE)) {
            set.expect(targets(), List.of());
            assertThat(lock).doesNotExist();
            assertThat(part).doesNotExist();
            assertThat(guard).doesNotExist();
            fill(set, 1);
            set.commit();
        }
        assertThat(names()).hasSize(FILES);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }
}
