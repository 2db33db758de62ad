// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {
    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void writeAFile() throws IOException {
        path = Files.write(folder.resolve("a.bin"), new byte[] {10, 11, 12, 13, 14});
    }

    @Test
    void a_file_is_read_from_any_place_to_its_end() throws IOException {
        try (FileSource file = FileSource.open(path)) {
            isThatFile(file);
        }
    }

    @Test
    void a_file_that_is_opened_for_each_read_is_the_same() throws IOException {
        try (FileSource file = FileSource.openForEachRead(path)) {
            isThatFile(file);
        }
    }

    private void isThatFile(FileSource file) throws IOException {
        assertThat(file.length()).isEqualTo(5);
        assertThat(file.name()).isEqualTo("a.bin");
        assertThat(file.path()).isEqualTo(path);
        assertThat(file.plainFile()).contains(path);
        assertThat(file.order()).isEqualTo(ByteSource.ReadOrder.ANY);
        assertThat(file.damage()).isEmpty();
        assertThat(file.read(1, 3)).containsExactly(11, 12, 13);
        assertThat(file.read(3, 9)).containsExactly(13, 14);
        assertThat(file.read(5, 1)).isEmpty();
        assertThat(file.read(9, 1)).isEmpty();
        ByteBuffer padded = ByteBuffer.allocate(6).position(1).limit(4);
        assertThat(file.read(3, padded)).isEqualTo(2);
        assertThat(padded.position()).isEqualTo(3);
        assertThat(padded.array()).containsExactly(0, 13, 14, 0, 0, 0);
    }

    @Test
    void a_source_that_says_more_than_it_gives_is_cut() throws IOException {
        try (FileSource file = FileSource.open(path)) {
            Files.write(path, new byte[] {10, 11});
            assertThat(file.read(1, 4)).containsExactly(11);
        }
    }

    @Test
    void a_file_is_closed() throws IOException {
        FileSource file = FileSource.open(path);
        file.close();
        assertThatThrownBy(() -> file.read(0, 1)).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void a_read_that_fails_says_at_which_byte() throws IOException {
        try (FileSource file = FileSource.openForEachRead(path)) {
            Files.delete(path);
            ByteBuffer dst = ByteBuffer.allocate(4).position(2);
            assertThatThrownBy(() -> file.read(3, dst))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageStartingWith(path + ": cannot be read at byte 3: ")
                    .hasMessageEndingWith("; check the disk it is on");
        }
    }

    @Test
    void what_is_no_file_is_said() {
        refused(folder.resolve("none.bin"), "there is no such file; check the name");
        refused(folder, "is a directory; name the image or sheet inside it, or search the folder");
        assumeThat(Path.of("/dev/null")).exists();
        refused(Path.of("/dev/null"), "is a device or pipe, not a file; make an image file of it first");
        // Java 17 says that it is below no directory, Java 25 that it is not there.
        assertThatThrownBy(() -> FileSource.open(path.resolve("below.bin")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith(path.resolve("below.bin") + ": ");
    }

    /** Java has U+FFFD for bytes of a name that are no character. */
    @Test
    void a_name_that_Java_cannot_say_is_no_missing_file() {
        refused(
                folder.resolve("\uFFFD.bin"),
                "is not in the character set of this system, and Java opens no such file; give it a name in UTF-8");
    }

    private static void refused(Path path, String problem) {
        assertThatThrownBy(() -> FileSource.open(path))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(path + ": " + problem);
    }

    @Test
    void a_file_that_need_not_be_there_is_opened_where_it_is() throws IOException {
        Optional<FileSource> there = FileSource.openIfThere(path);
        assertThat(there).isPresent();
        there.get().close();
        assertThat(FileSource.openIfThere(folder.resolve("none.bin"))).isEmpty();
        assertThat(FileSource.openIfThere(folder)).isEmpty();
    }

    @Test
    void too_many_open_files_are_told_from_other_failures() {
        assertThat(TooManyFiles.isMeant(new FileSystemException("a", null, "Too many open files in system")))
                .isTrue();
        assertThat(TooManyFiles.isMeant(new FileSystemException("a", null, "Not a directory")))
                .isFalse();
        assertThat(TooManyFiles.isMeant(new FileSystemException("a"))).isFalse();
    }

    @Test
    void a_file_is_known_under_all_its_names_and_a_link_is_one_of_its_own() throws IOException {
        FileIdentity file = FileIdentity.of(path).orElseThrow();
        Path linked = Files.createLink(folder.resolve("linked"), path);
        Path symbolic = Files.createSymbolicLink(folder.resolve("symbolic"), path);
        assertThat(file.isAt(linked)).isTrue();
        assertThat(file.isAt(symbolic)).isFalse();
        assertThat(file.isAt(folder.resolve("none"))).isFalse();
        assertThat(FileIdentity.of(path.resolve("below"))).isEmpty();
        String longName = "x".repeat(300);
        assertThatThrownBy(() -> FileIdentity.of(folder.resolve(longName))).isInstanceOf(FileSystemException.class);
    }
}
