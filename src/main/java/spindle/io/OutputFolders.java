// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Folders that are made for outputs, and taken away again where nothing came of it. For one thread. */
public final class OutputFolders {
    private final List<Path> made = new ArrayList<>();

    /** {@return the folder of a file} */
    static Path of(Path target) {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder;
    }

    /** {@return the nearest folder above a file that is there, which may turn out to be none} */
    static Path nearest(Path target) {
        Path folder = of(target);
        Path parent = folder.getParent();
        while (parent != null && !Files.exists(folder)) {
            folder = parent;
            parent = folder.getParent();
        }
        return folder;
    }

    /** Makes a folder, and those above it. */
    public void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            make(parent);
        }
        try {
            Files.createDirectory(folder);
            made.add(folder);
        } catch (FileAlreadyExistsException e) {
            return; // made by somebody else meanwhile
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "not here" : e.getReason();
            throw new OutputException(folder.toString(), "cannot be made: " + reason, "name another place");
        }
    }

    /** Flushes the folders of files to the disk, and those that were made, as far as the system can. */
    void flush(List<Path> files) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        files.forEach(file -> folders.add(of(file)));
        made.forEach(folder -> folders.add(of(folder)));
        for (Path folder : folders) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (AccessDeniedException | UnsupportedOperationException e) {
                // A system where folders are not opened.
            } catch (IOException e) {
                throw new OutputException(folder.toString(), "cannot be flushed to the disk: " + e.getMessage(), "");
            }
        }
    }

    /** Removes what was made, unless something was put into it. */
    public void remove() {
        for (int i = made.size() - 1; i >= 0; i--) {
            try {
                Files.deleteIfExists(made.get(i));
            } catch (IOException e) {
                return; // something else was put into it meanwhile, so those above it stay too
            }
        }
    }
}
