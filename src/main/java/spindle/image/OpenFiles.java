// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.io.FileBytes;

/** The files that an image is read from, open. */
public interface OpenFiles extends Closeable {
    /** {@return where they are, the one that was named first} */
    List<Path> paths();

    /** {@return what reading them has shown so far} */
    default List<Finding> found() {
        return List.of();
    }

    /** {@return how they are packed, where their format has hunks} */
    default Optional<Packing> packing() {
        return Optional.empty();
    }

    /** {@return a file that is an image by itself} */
    static OpenFiles of(FileBytes file) {
        return new OpenFiles() {
            @Override
            public List<Path> paths() {
                return List.of(file.path());
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /** Closes some files, all of them though one cannot be closed; that is thrown then. */
    static void closeAll(Iterable<? extends Closeable> files) throws IOException {
        IOException failure = null;
        for (Closeable file : files) {
            try {
                file.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
