// SPDX-License-Identifier: Apache-2.0
package spindle.nio;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The paths in a directory, to be iterated once.
 *
 * @param paths those that the filter lets through
 */
record DiscDirectory(Iterator<Path> paths) implements DirectoryStream<Path> {
    static DiscDirectory of(Path directory, List<String> names, DirectoryStream.Filter<? super Path> filter) {
        List<Path> accepted = new ArrayList<>();
        for (String name : names) {
            Path path = directory.resolve(name);
            try {
                if (filter.accept(path)) {
                    accepted.add(path);
                }
            } catch (IOException e) {
                throw new DirectoryIteratorException(e);
            }
        }
        return new DiscDirectory(accepted.iterator());
    }

    @Override
    public Iterator<Path> iterator() {
        return paths;
    }

    @Override
    public void close() {}
}
