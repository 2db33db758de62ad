// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import spindle.io.OutputSet;

/** Puts a mended sheet into the place of the one it was made from, which stays beside it as {@code NAME.bak}. */
public final class SheetReplacement {
    private SheetReplacement() {}

    /** Writes both, and returns where the old sheet is; a number goes into its name where another stands there. */
    public static Path write(MendedSheet mended) throws IOException {
        Path sheet = mended.before().path();
        Path kept = free(sheet);
        try (OutputSet outputs = new OutputSet(OutputSet.Overwrite.REPLACE, OutputSet.Sync.NONE, List.of())) {
            outputs.add(kept).write(0, ByteBuffer.wrap(Files.readAllBytes(sheet)));
            outputs.add(sheet).write(0, ByteBuffer.wrap(mended.bytes()));
            outputs.commit();
        }
        return kept;
    }

    private static Path free(Path sheet) {
        Path kept = sheet.resolveSibling(sheet.getFileName() + ".bak");
        for (int n = 2; Files.exists(kept); n++) {
            kept = sheet.resolveSibling(sheet.getFileName() + ".bak." + n);
        }
        return kept;
    }
}
