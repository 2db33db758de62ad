// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.FileBytes;
import spindle.io.FileSource;
import spindle.io.TemporarySpace;

/** Opens files through whatever they are packed in. */
public final class Containers {
    /** Containers in one another: an ECM in a ZIP is seen in the wild, more than three are made to annoy. */
    private static final int MOST = 3;

    private Containers() {}

    /**
     * Opens a file; where its content is that of a container, what is packed in it.
     *
     * @throws spindle.io.UnreadableInputException where it is missing, no file, or not permitted
     * @throws spindle.io.DiscFormatException where a container is damaged
     * @throws spindle.io.UnsupportedImageException where a container is of a kind that cannot be opened through
     * @throws spindle.io.OutputException where there is no room to unpack it
     */
    public static FileBytes open(Path path) throws IOException {
        return open(FileSource.open(path), TemporarySpace.SYSTEM);
    }

    /** Opens what is packed in an open file; the file itself where it is no container. It is closed where that fails. */
    public static FileBytes open(FileSource file, TemporarySpace space) throws IOException {
        try {
            return Magic.isContainer(file) ? unpacked(file, space) : file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * {@return the unpacked files of a ZIP archive that holds one sheet with its files, or empty where a file is something
     * else} To be closed by the caller, as the file is.
     *
     * @throws spindle.io.DiscFormatException where the archive is damaged
     */
    public static Optional<ZipFolder> sheetFolder(FileSource file, TemporarySpace space) throws IOException {
        byte[] mark = file.read(0, Integer.BYTES);
        boolean zip = mark.length == Integer.BYTES && BigEndian.u32(mark, 0) == Magic.ZIP && Magic.isContainer(file);
        return zip ? ZipFolder.of(file, space) : Optional.empty();
    }

    /** {@return whether a file is an archive: packed as any file may be, and not as images alone are} */
    public static boolean isArchive(FileSource file) throws IOException {
        byte[] mark = file.read(0, Integer.BYTES);
        return mark.length == Integer.BYTES
                && !Magic.isImagePacking((int) BigEndian.u32(mark, 0))
                && Magic.isContainer(file);
    }

    /** {@return the name of what is packed in a file, by its name: {@code game.bin} for {@code game.bin.ecm}} */
    public static String unpackedName(String name) {
        return ContainerName.strip(name);
    }

    /** {@return the names that a file may have once it is packed: {@code game.bin.ecm} and others for {@code game.bin}} */
    public static List<String> packedNames(String name) {
        return ContainerName.packed(name);
    }

    private static FileBytes unpacked(FileSource file, TemporarySpace space) throws IOException {
        ByteSource inner = file;
        List<String> kinds = new ArrayList<>();
        try {
            while (Magic.isContainer(inner)) {
                Packed packed = new Packed(inner, file.path().toString(), space, space.mostBytes(file.length()));
                if (kinds.size() == MOST) {
                    throw packed.unsupported("is packed more than " + MOST + " times", "unpack it first");
                }
                ContainerKind kind = ContainerKind.of(packed);
                inner = kind.open(packed);
                kinds.add(kind.word());
            }
        } catch (IOException | RuntimeException e) {
            inner.close();
            throw e;
        }
        return new UnpackedBytes(file.path(), inner, kinds);
    }
}
