// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.format.PlannedFile;
import spindle.io.OutputSet;

/** How long the files of a plan will be, and how long they are. */
final class OutputSizes {
    private OutputSizes() {}

    /** Checks that all files may be written, and that there is room for them. */
    static void check(List<PlannedFile> outputs, OutputSet set) throws IOException {
        long bytes = 0;
        for (PlannedFile output : outputs) {
            set.check(output.path());
            bytes += output.roomBytes();
        }
        if (!outputs.isEmpty()) {
            OutputSet.requireRoom(outputs.get(0).path(), bytes);
        }
    }

    /** {@return the files with their true sizes, which compression tells only now} */
    static List<PlannedFile> written(List<PlannedFile> outputs, OutputSet set) throws IOException {
        List<PlannedFile> written = new ArrayList<>();
        for (PlannedFile output : outputs) {
            written.add(new PlannedFile(output.path(), set.file(output.path()).length()));
        }
        return written;
    }
}
