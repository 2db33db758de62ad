// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputSetTest {
    @TempDir
    Path folder;

    @Test
    void nothing_stands_in_its_place_before_the_commit() throws IOException {
        Path target = folder.resolve("a.bin");
        try (OutputSet set = refusing()) {
            set.add(target).write(0, ByteBuffer.wrap(new byte[] {1, 2, 3}));
            assertThat(target).doesNotExist();
            set.commit();
        }
        assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(names()).containsExactly("a.bin");
    }

    @Test
    void closing_without_a_commit_leaves_nothing_not_even_folders() throws IOException {
        try (OutputSet set = refusing()) {
            set.add(folder.resolve("deep/er/a.bin")).write(0, ByteBuffer.wrap(new byte[] {1}));
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void a_file_that_appears_meanwhile_is_not_replaced_and_the_files_before_it_are_taken_back() throws IOException {
        Path first = folder.resolve("a.bin");
        Path second = folder.resolve("a.cue");
        try (OutputSet set = refusing()) {
            set.add(first).write(0, ByteBuffer.wrap(new byte[] {1}));
            set.add(second).write(0, ByteBuffer.wrap(new byte[] {2}));
            Files.writeString(second, "somebody's");
            assertThatThrownBy(set::commit)
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("a.cue")
                    .hasMessageContaining("has appeared");
        }
        assertThat(second).hasContent("somebody's");
        assertThat(names()).containsExactly("a.cue");
    }

    @Test
    void a_replaced_file_comes_back_where_a_later_one_fails() throws IOException {
        Path first = Files.writeString(folder.resolve("a.bin"), "old");
        Path second = folder.resolve("b.cue");
        try (OutputSet set = new OutputSet(OutputSet.Overwrite.REPLACE, OutputSet.Sync.NONE, List.of())) {
            set.add(first).write(0, ByteBuffer.wrap(new byte[] {1}));
            set.add(second).write(0, ByteBuffer.wrap(new byte[] {2}));
            Files.createDirectories(second.resolve("in the way"));
            assertThatThrownBy(set::commit).isInstanceOf(OutputException.class);
        }
        assertThat(first).hasContent("old");
    }

    @Test
    void nothing_is_left_of_a_file_that_was_replaced() throws IOException {
        Path target = Files.writeString(folder.resolve("a.bin"), "old");
        try (OutputSet set = new OutputSet(OutputSet.Overwrite.REPLACE, OutputSet.Sync.NONE, List.of())) {
            set.add(target).write(0, ByteBuffer.wrap(new byte[] {1}));
            set.commit();
        }
        assertThat(target).hasBinaryContent(new byte[] {1});
        assertThat(names()).containsExactly("a.bin");
    }

    @Test
    void a_file_that_a_killed_run_had_set_aside_comes_back() throws IOException {
        Path target = folder.resolve("a.bin");
        Files.writeString(folder.resolve("a.bin.spindle.old.part"), "old");
        try (OutputSet set = refusing()) {
            assertThatThrownBy(() -> set.add(target)).isInstanceOf(OutputException.class);
        }
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("a.bin");
    }

    @Test
    void two_runs_cannot_write_the_same_file() throws IOException {
        Path target = folder.resolve("a.bin");
        try (OutputSet one = refusing();
                OutputSet other = refusing()) {
            one.add(target);
            assertThatThrownBy(() -> other.add(target)).isInstanceOf(OutputException.class);
        }
    }

    @Test
    void a_source_is_refused_through_any_name() throws IOException {
        Path source = Files.writeString(folder.resolve("source"), "precious");
        Path link = Files.createSymbolicLink(folder.resolve("link"), source);
        try (OutputSet set = new OutputSet(OutputSet.Overwrite.REPLACE, OutputSet.Sync.NONE, List.of(source))) {
            for (Path name : List.of(source, link, folder.resolve("./source"))) {
                assertThatThrownBy(() -> set.check(name)).isInstanceOf(OutputException.class);
            }
        }
    }

    @Test
    void room_is_asked_for_before_anything_is_written() {
        assertThatThrownBy(() -> OutputSet.requireRoom(folder.resolve("not/yet/a.bin"), Long.MAX_VALUE))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("bytes free");
    }

    @Test
    void the_last_free_byte_is_not_used() throws IOException {
        OutputCheck.requireRoom(folder, 1000, 999);
        assertThatThrownBy(() -> OutputCheck.requireRoom(folder, 1000, 1000))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("has 1000 bytes free, and more than 1000 are needed");
    }

    @Test
    void a_place_stays_locked_until_the_set_is_closed() throws IOException {
        Path first = folder.resolve("a.bin");
        Path second = folder.resolve("a.cue");
        try (OutputSet one = refusing()) {
            one.add(first);
            one.add(second);
            Path part = folder.resolve("a.cue.spindle.part");
            Files.writeString(first, "in the way");
            assertThatThrownBy(one::commit).isInstanceOf(OutputException.class);
            assertThat(part).exists();
            try (OutputSet other = replacing()) {
                assertThatThrownBy(() -> other.expect(List.of(first, second), List.of()))
                        .isInstanceOf(OutputException.class)
                        .hasMessageContaining("is being written");
            }
        }
        assertThat(names()).containsExactly("a.bin");
    }

    @Test
    void a_replaced_set_loses_the_companions_that_it_does_not_have() throws IOException {
        Path sheet = Files.writeString(folder.resolve("a.cue"), "old");
        Path patches = Files.writeString(folder.resolve("a.sbi"), "old");
        try (OutputSet set = replacing()) {
            set.expect(List.of(sheet), List.of(patches, folder.resolve("a.lsd")));
            assertThat(set.displaced()).containsExactly(patches);
            set.add(sheet);
            assertThat(patches).exists();
            set.commit();
        }
        assertThat(names()).containsExactly("a.cue");
    }

    @Test
    void a_new_set_is_not_written_beside_a_file_that_would_be_taken_for_a_part_of_it() throws IOException {
        Path sheet = folder.resolve("a.cue");
        Path patches = Files.writeString(folder.resolve("a.sbi"), "old");
        try (OutputSet set = refusing()) {
            for (ThrowingCallable asking : List.<ThrowingCallable>of(
                    () -> set.expect(List.of(sheet), List.of(patches)),
                    () -> set.checkCompanions(List.of(sheet), List.of(patches)))) {
                assertThatThrownBy(asking)
                        .isInstanceOf(OutputException.class)
                        .hasMessageContaining("a.sbi")
                        .hasMessageContaining("a part of a.cue");
            }
        }
        try (OutputSet set = replacing()) {
            set.expect(List.of(sheet), List.of(patches));
            assertThat(set.displaced()).containsExactly(patches);
            set.add(sheet);
            set.commit();
        }
        assertThat(names()).containsExactly("a.cue");
    }

    @Test
    void a_companion_that_is_named_like_a_source_stays_beside_a_new_set() throws IOException {
        Path sheet = folder.resolve("a.cue");
        Path patches = Files.writeString(folder.resolve("a.sbi"), "precious");
        Files.writeString(folder.resolve("a.mds"), "old");
        Path linked = Files.createSymbolicLink(folder.resolve("link"), folder).resolve("a.mds");
        for (OutputSet.Overwrite overwrite : OutputSet.Overwrite.values()) {
            try (OutputSet set = new OutputSet(overwrite, OutputSet.Sync.NONE, List.of(linked))) {
                set.expect(List.of(sheet), List.of(patches));
                assertThat(set.displaced()).isEmpty();
                assertThat(set.kept()).containsExactly(patches);
            }
        }
        assertThat(patches).hasContent("precious");
    }

    @Test
    void a_companion_that_is_a_source_stays() throws IOException {
        Path sheet = Files.writeString(folder.resolve("a.cue"), "old");
        Path patches = Files.writeString(folder.resolve("a.sub"), "precious");
        try (OutputSet set = new OutputSet(OutputSet.Overwrite.REPLACE, OutputSet.Sync.NONE, List.of(patches))) {
            set.expect(List.of(sheet), List.of(patches));
            set.add(sheet);
            set.commit();
        }
        assertThat(patches).hasContent("precious");
    }

    @Test
    void a_replaced_file_keeps_its_mode() throws IOException {
        Path target = Files.writeString(folder.resolve("a.bin"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        try (OutputSet set = replacing()) {
            set.add(target);
            set.commit();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void parts_of_a_killed_run_go_even_where_the_next_run_is_refused() throws IOException {
        Path first = Files.writeString(folder.resolve("a.bin"), "somebody's");
        Path second = folder.resolve("a.cue");
        Files.writeString(folder.resolve("a.cue.spindle.part"), "gigabytes");
        try (OutputSet set = refusing()) {
            set.expect(List.of(first, second), List.of());
            assertThatThrownBy(() -> set.check(first)).isInstanceOf(OutputException.class);
        }
        assertThat(names()).containsExactly("a.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9"})
    void a_name_may_be_as_long_as_the_file_system_allows(String letter) throws IOException {
        int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
        Path target = folder.resolve(letter.repeat((255 - 4) / bytes) + ".bin");
        Files.writeString(target, "old");
        try (OutputSet set = replacing()) {
            set.add(target).write(0, ByteBuffer.wrap(new byte[] {1}));
            set.commit();
        }
        assertThat(target).hasBinaryContent(new byte[] {1});
        assertThat(names()).hasSize(1);
    }

    private static OutputSet replacing() {
        return new OutputSet(OutputSet.Overwrite.REPLACE, OutputSet.Sync.NONE, List.of());
    }

    private static OutputSet refusing() {
        return new OutputSet(OutputSet.Overwrite.REFUSE, OutputSet.Sync.FLUSH, List.of());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
