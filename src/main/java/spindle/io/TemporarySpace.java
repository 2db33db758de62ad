// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Where packed files are unpacked to, and how large one may get.
 *
 * @param folder takes the temporary files
 * @param said the most bytes that one file unpacks to; where empty, {@link #mostBytes} has a limit of its own
 */
public record TemporarySpace(Path folder, OptionalLong said) {
    /** The folder that the system has for temporary files, and the limits that nobody set. */
    public static final TemporarySpace SYSTEM =
            new TemporarySpace(Path.of(System.getProperty("java.io.tmpdir", ".")), OptionalLong.empty());

    /** A BDXL disc of four layers holds 128 GB. */
    private static final long LARGEST_DISC_BYTES = 128L << 30;

    /** Deflate packs zeroes 1032 times (RFC 1951: 258 bytes in two bits); xz and zstd pack them ten times more. */
    private static final long MOST_RATIO = 1100;

    /** Smaller files are no harm, and a blank disc packs well: more than a CD. */
    private static final long HARMLESS_BYTES = 1L << 30;

    /** A twentieth of a file system, at most 64 MiB, is left to other programs. */
    private static final int RESERVED_PART = 20;

    private static final long MOST_RESERVED_BYTES = 64L << 20;

    /** {@return the same, in another folder} */
    public TemporarySpace in(Path other) {
        return new TemporarySpace(other, said);
    }

    /** {@return the same, with another limit} */
    public TemporarySpace withMost(long bytes) {
        return new TemporarySpace(folder, OptionalLong.of(bytes));
    }

    /** {@return how many bytes a file of so many may unpack to} */
    public long mostBytes(long packedBytes) {
        long byRatio = Math.max(HARMLESS_BYTES, Math.min(packedBytes, LARGEST_DISC_BYTES) * MOST_RATIO);
        return said.orElse(Math.min(LARGEST_DISC_BYTES, byRatio));
    }

    /** {@return why a file is not unpacked that gets larger than that} */
    public UnsupportedImageException tooLarge(String place, long mostBytes) {
        String problem = "unpacks to more than " + mostBytes + " bytes, for which it is too small";
        return new UnsupportedImageException(
                place,
                said.isPresent() ? "unpacks to more than " + mostBytes + " bytes" : problem,
                Remedy.of(Remedy.Action.UNPACK_MORE));
    }

    /**
     * Requires room for so many bytes; some is left to others.
     *
     * @throws OutputException where there is not so much
     */
    public void requireRoom(long bytes) throws IOException {
        FileStore store = store();
        long free = store.getUsableSpace();
        long left = Math.min(store.getTotalSpace() / RESERVED_PART, MOST_RESERVED_BYTES);
        if (free > 0 && bytes > free - left) {
            throw noRoom("has " + free + " bytes free for what is unpacked, and " + bytes + " are needed");
        }
    }

    private FileStore store() throws IOException {
        try {
            return Files.getFileStore(folder);
        } catch (FileSystemException e) {
            throw unusable(e);
        }
    }

    OutputException unusable(IOException failure) {
        String reason = failure instanceof FileSystemException said && said.getReason() != null
                ? said.getReason()
                : failure.getClass().getSimpleName();
        return new OutputException(
                folder.toString(),
                "cannot hold temporary files: " + reason,
                Remedy.of(Remedy.Action.OTHER_TEMPORARY_FOLDER));
    }

    OutputException noRoom(String problem) {
        return new OutputException(
                folder.toString(), problem, Remedy.advice("make room").or(Remedy.Action.OTHER_TEMPORARY_FOLDER));
    }

    /** {@return a new file in the folder} */
    Path newFile() throws IOException {
        try {
            return Files.createTempFile(folder, "spindle-", ".unpacked");
        } catch (IOException e) {
            throw unusable(e);
        }
    }
}
