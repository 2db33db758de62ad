// SPDX-License-Identifier: Apache-2.0
package spindle.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discs as file systems of Java. */
class DiscFileSystemTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Path ISO = CORPUS.resolve("iso-small-jrr/iso-small-jrr.iso");
    private static final Path CUE = CORPUS.resolve("dev-m1/m1.cue");

    @TempDir
    private Path folder;

    @Test
    void a_sheet_is_walked_and_its_files_are_copied() throws IOException {
        try (FileSystem disc = FileSystems.newFileSystem(CUE);
                Stream<Path> paths = Files.walk(disc.getPath("/"))) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                Path copy = folder.resolve(file.getFileName().toString());
                Files.copy(file, copy);
                assertThat(copy).hasSize(Files.size(file));
                assertThat(file.toString()).doesNotContain(";");
            }
        }
    }

    @Test
    void channels_read_at_any_place() throws IOException {
        try (FileSystem disc = FileSystems.newFileSystem(ISO);
                SeekableByteChannel channel = Files.newByteChannel(disc.getPath("exactly2049.bin"))) {
            ByteBuffer last = ByteBuffer.allocate(8);
            channel.position(2048);
            assertThat(channel.read(last)).isEqualTo(1);
            assertThat(channel.size()).isEqualTo(2049);
            assertThat(last.get(0)).isEqualTo(Files.readAllBytes(disc.getPath("/exactly2049.bin"))[2048]);
        }
    }

    @Test
    void attributes_are_those_of_the_volume() throws IOException {
        try (FileSystem disc = FileSystems.newFileSystem(ISO)) {
            Path readme = disc.getPath("/README.TXT");
            BasicFileAttributes attributes = Files.readAttributes(readme, BasicFileAttributes.class);
            assertThat(attributes.lastModifiedTime()).isEqualTo(FileTime.from(Instant.parse("1999-12-31T23:59:59Z")));
            assertThat(attributes.size()).isEqualTo(25);
            assertThat(Files.readAttributes(readme, "size,isDirectory"))
                    .isEqualTo(Map.of("size", 25L, "isDirectory", false));
            assertThat(Files.isWritable(readme)).isFalse();
            assertThat(Files.isDirectory(disc.getPath("/dir one"))).isTrue();
        }
    }

    @Test
    void links_are_followed_within_the_disc() throws IOException {
        try (FileSystem disc = FileSystems.newFileSystem(ISO)) {
            Path link = disc.getPath("/bin/link-to-readme");
            assertThat(Files.isSymbolicLink(link)).isTrue();
            assertThat(Files.readSymbolicLink(link)).hasToString("../README.TXT");
            assertThat(Files.readAllBytes(link)).isEqualTo(Files.readAllBytes(disc.getPath("/README.TXT")));
            assertThat(disc.getPath("/dirlink/nested/deeper/file.txt")).exists();
            assertThat(Files.exists(disc.getPath("/broken-link"))).isFalse();
            assertThat(Files.exists(disc.getPath("/broken-link"), LinkOption.NOFOLLOW_LINKS))
                    .isTrue();
        }
    }

    @Test
    void nothing_can_be_written() throws IOException {
        try (FileSystem disc = FileSystems.newFileSystem(ISO)) {
            Path path = disc.getPath("/README.TXT");
            assertThat(disc.isReadOnly()).isTrue();
            assertThatThrownBy(() -> Files.writeString(path, "x")).isInstanceOf(ReadOnlyFileSystemException.class);
            assertThatThrownBy(() -> Files.delete(path)).isInstanceOf(ReadOnlyFileSystemException.class);
            assertThatThrownBy(() -> Files.createDirectory(disc.getPath("/new")))
                    .isInstanceOf(ReadOnlyFileSystemException.class);
            assertThatThrownBy(() -> Files.readAllBytes(disc.getPath("/none"))).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void a_uri_names_a_disc_and_a_file_in_it() throws IOException {
        URI uri = URI.create("spindle:" + ISO.toUri());
        URI file = URI.create("spindle:" + ISO.toUri() + "!/README.TXT");
        assertThatThrownBy(() -> Path.of(file)).isInstanceOf(FileSystemNotFoundException.class);
        try (FileSystem disc = FileSystems.newFileSystem(uri, Map.of())) {
            assertThat(Path.of(file)).isEqualTo(disc.getPath("/README.TXT"));
            assertThat(Files.size(Path.of(disc.getPath("/README.TXT").toUri()))).isEqualTo(25);
            assertThatThrownBy(() -> FileSystems.newFileSystem(uri, Map.of()))
                    .isInstanceOf(FileSystemAlreadyExistsException.class);
        }
        assertThatThrownBy(() -> Path.of(file)).isInstanceOf(FileSystemNotFoundException.class);
    }

    @Test
    void paths_behave_like_paths() throws IOException {
        try (FileSystem disc = FileSystems.newFileSystem(ISO)) {
            Path path = disc.getPath("/dir one", "nested", "..", "x");
            assertThat(path.normalize()).hasToString("/dir one/x");
            assertThat(path.getParent()).hasToString("/dir one/nested/..");
            assertThat(disc.getPath("/a/b").relativize(disc.getPath("/a/c/d"))).hasToString("../c/d");
            assertThat(disc.getPath("/a/b").endsWith(disc.getPath("b"))).isTrue();
            assertThat(disc.getPathMatcher("glob:**.txt").matches(disc.getPath("/a/b.txt")))
                    .isTrue();
        }
    }

    @Test
    void a_file_that_is_no_disc_is_left_to_other_providers() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "no disc");
        assertThatThrownBy(() -> FileSystems.newFileSystem(text)).isInstanceOf(ProviderNotFoundException.class);
    }

    @Test
    void a_closed_disc_is_closed() throws IOException {
        FileSystem disc = FileSystems.newFileSystem(ISO);
        Path path = disc.getPath("/README.TXT");
        disc.close();
        assertThatThrownBy(() -> Files.size(path)).isInstanceOf(ClosedFileSystemException.class);
    }
}
