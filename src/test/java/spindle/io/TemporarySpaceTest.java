// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is unpacked goes where it is told to, is bounded, and does not stay. */
class TemporarySpaceTest {
    @TempDir
    Path folder;

    private TemporarySpace space() {
        return TemporarySpace.SYSTEM.in(folder);
    }

    @Test
    void a_file_of_a_megabyte_unpacks_to_a_gigabyte_and_a_larger_one_to_1100_times_its_size() {
        assertThat(space().mostBytes(1)).isEqualTo(1L << 30);
        assertThat(space().mostBytes(10_000_000)).isEqualTo(11_000_000_000L);
        assertThat(space().mostBytes(Long.MAX_VALUE)).isEqualTo(128L << 30);
        assertThat(space().withMost(5).mostBytes(10_000_000)).isEqualTo(5);
    }

    @Test
    void the_room_asked_for_is_the_room_needed_and_some_is_left() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        assertThatCode(() -> space().requireRoom(1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> space().requireRoom(free))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(free + " are needed")
                .hasMessageContaining("name another folder for temporary files");
    }

    @Test
    void bytes_are_read_back_and_nothing_stays() throws IOException {
        try (TemporaryFile file = TemporaryFile.create(space(), "game.iso", 4)) {
            file.append(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            assertThat(file.length()).isEqualTo(3);
            assertThat(file.read(1, 2)).containsExactly(2, 3);
            assertThatThrownBy(() -> file.append(ByteBuffer.allocate(2)))
                    .isInstanceOf(UnsupportedImageException.class)
                    .hasMessage("game.iso: unpacks to more than 4 bytes, for which it is too small;"
                            + " allow more to be unpacked");
        }
        assertThat(entries()).isZero();
    }

    @Test
    void a_folder_that_is_not_there_is_said() {
        TemporarySpace nowhere = TemporarySpace.SYSTEM.in(folder.resolve("nowhere"));
        assertThatThrownBy(() -> TemporaryFile.create(nowhere, "game.iso", 4))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("nowhere: cannot hold temporary files");
        assertThatThrownBy(() -> TemporaryFolder.create(nowhere)).isInstanceOf(OutputException.class);
        assertThatThrownBy(() -> nowhere.requireRoom(1)).isInstanceOf(OutputException.class);
    }

    @Test
    void a_folder_that_a_killed_run_left_goes_with_the_next_and_one_in_use_stays() throws IOException {
        Path left = left("spindle-left");
        Path used = left("spindle-used");
        Path other = Files.createDirectory(folder.resolve("spindle-of-somebody-else"));
        try (FileChannel channel = FileChannel.open(used.resolve(TemporaryFolder.LOCK), StandardOpenOption.WRITE)) {
            channel.lock();
            TemporaryFolder made = TemporaryFolder.create(space());
            Files.write(made.file("a.bin"), new byte[9]);
            assertThat(left).doesNotExist();
            assertThat(used.resolve("a.bin")).exists();
            made.close();
        }
        assertThat(other).exists();
        assertThat(entries()).isEqualTo(2);
    }

    private Path left(String name) throws IOException {
        Path left = Files.createDirectory(folder.resolve(name));
        Files.createFile(left.resolve(TemporaryFolder.LOCK));
        Files.createFile(left.resolve("a.bin"));
        return Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    private long entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
