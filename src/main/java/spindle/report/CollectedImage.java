// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.List;
import spindle.format.PlannedFile;

/**
 * What became of one image of many.
 *
 * @param source which image, in which state, and what was asked for
 * @param status the exit status
 * @param seconds how long it took
 * @param line what is told of it in one line
 * @param messages what else was said of it
 * @param outputs the files that were written
 * @param report its own report as one JSON document; empty where there is none
 */
public record CollectedImage(
        Source source,
        int status,
        double seconds,
        String line,
        List<String> messages,
        List<PlannedFile> outputs,
        String report) {
    /**
     * An image as it was when it was taken.
     *
     * @param image its path, for people
     * @param uri its absolute path, whatever bytes are in it
     * @param bytes the length of all its files
     * @param modified when the last of them was changed, in milliseconds since 1970 (UTC)
     * @param state a digest of the length and the time of each of them, in hexadecimal digits
     * @param verb what was asked for
     * @param options how it was asked for
     */
    public record Source(
            String image, String uri, long bytes, long modified, String state, String verb, String options) {}

    public CollectedImage {
        messages = List.copyOf(messages);
        outputs = List.copyOf(outputs);
    }
}
