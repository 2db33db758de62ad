// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.Closeable;
import java.io.IOException;
import spindle.filesystem.Attributes;

/** Receives what is taken out of a tree. Closed without a commit, it leaves nothing. */
public interface ExtractTarget extends Closeable {
    /**
     * Begins.
     *
     * @param files how many there will be, without further streams
     * @param bytes how many will be written, as far as the tree says
     */
    void begin(long files, long bytes) throws IOException;

    /** Takes a directory, before anything that is in it. */
    void directory(String path, Attributes attributes) throws IOException;

    /** Takes a file. It may be copied later, and on another thread. */
    void file(String path, Attributes attributes, CopyJob job) throws IOException;

    /** Takes a symbolic link, whose target is as the volume says; returns whether it does. */
    boolean symbolicLink(String path, String target, Attributes attributes) throws IOException;

    /** Takes another name of a file that was taken before. */
    void hardLink(String path, String first, Attributes attributes) throws IOException;

    /** Completes what was taken. */
    void commit() throws IOException;
}
