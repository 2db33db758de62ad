// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spindle.io.DiscFormatException;
import spindle.io.TemporarySpace;
import spindle.io.UnreadableInputException;

/**
 * A folder of indexes of DATs. An index is made where there is none, or where the DAT has changed; those that were not used
 * for the longest time go where the folder grows too large.
 */
public final class DatCache {
    private static final String EXTENSION = ".dat-index";

    /** All DATs there are take less. */
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;

    /** @param folder where the indexes lie; it is made where it is not there */
    public DatCache(Path folder) {
        this.folder = folder;
    }

    /** {@return the cache in the user's folder for such things, as the XDG base directory specification has it} */
    public static DatCache ofUser() {
        Optional<Path> own = path(System.getenv("XDG_CACHE_HOME"))
                .or(() -> path(System.getenv("LOCALAPPDATA")))
                .or(() -> path(System.getProperty("user.home")).map(home -> home.resolve(".cache")));
        return new DatCache(
                own.orElseGet(TemporarySpace.SYSTEM::folder).resolve("spindle").resolve("dats"));
    }

    private static Optional<Path> path(@Nullable String name) {
        return name == null || name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    }

    /**
     * {@return the index of a file of DATs}
     *
     * @throws DiscFormatException where it is no DAT, or has no entry
     */
    DatIndex index(Path dat) throws IOException {
        BasicFileAttributes attributes = attributes(dat);
        long bytes = attributes.size();
        long time = attributes.lastModifiedTime().toMillis();
        Path index = place().resolve(name(dat) + EXTENSION);
        Optional<DatIndex> known = DatIndex.open(dat, index);
        if (known.isPresent() && known.get().isOf(bytes, time)) {
            touch(index);
            return known.get();
        }
        if (known.isPresent()) {
            known.get().close();
        }
        make(dat, index, bytes, time);
        bound(index);
        return DatIndex.open(dat, index)
                .orElseThrow(() -> new DiscFormatException(dat.toString(), "changes while it is read", "try again"));
    }

    private static BasicFileAttributes attributes(Path dat) throws IOException {
        try {
            return Files.readAttributes(dat, BasicFileAttributes.class);
        } catch (IOException e) {
            throw new UnreadableInputException(dat.toString(), "there is no such file", "check the name");
        }
    }

    /** {@return the folder; where it cannot be had, that of temporary files} */
    private Path place() throws IOException {
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return folder;
            }
        } catch (IOException e) {
            // A home that is read-only, or none: the index is made anew each time.
        }
        Path other = Files.createTempDirectory(TemporarySpace.SYSTEM.folder(), "dats-of-spindle-");
        other.toFile().deleteOnExit();
        return other;
    }

    private void make(Path dat, Path index, long bytes, long time) throws IOException {
        Path part = Files.createTempFile(index.toAbsolutePath().getParent(), "index-", ".part");
        try {
            try (IndexWriter writer = new IndexWriter(dat, part)) {
                DatReader.read(dat, writer);
                if (writer.finish(bytes, time) == 0) {
                    throw new DiscFormatException(dat.toString(), "is a DAT without an entry", "name another");
                }
            }
            Files.move(part, index, StandardCopyOption.REPLACE_EXISTING);
            if (!index.startsWith(folder)) {
                index.toFile().deleteOnExit();
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void touch(Path index) {
        try {
            Files.setLastModifiedTime(index, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // It only goes sooner than it might.
        }
    }

    /** Deletes the oldest indexes where all of them are too large. */
    private void bound(Path newest) throws IOException {
        if (!newest.startsWith(folder)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(EXTENSION)).forEach(all::add);
        }
        all.sort(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                .reversed());
        long bytes = 0;
        for (Path file : all) {
            bytes += file.toFile().length();
            if (bytes > MOST_BYTES && !file.equals(newest)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String name(Path dat) throws IOException {
        try {
            byte[] path = dat.toRealPath().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(path));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
