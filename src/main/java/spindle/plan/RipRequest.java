// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.rip.AudioFileType;
import spindle.rip.Cut;
import spindle.rip.SheetForm;

/**
 * Which audio becomes files, and how.
 *
 * @param cuts some of those that {@code Spindle.cuts} gives
 * @param type what kind of files
 * @param tagging whether the files say what they are
 * @param sheet the CUE sheet that is written beside them; empty for none
 * @param form where the sheet says that gaps are
 */
public record RipRequest(List<Cut> cuts, AudioFileType type, Tagging tagging, Optional<Path> sheet, SheetForm form) {
    /** Whether files say what they are. */
    public enum Tagging {
        /** What the disc says of its tracks goes into the files. */
        TAGS,
        /** Files hold samples and what is needed to play them: a WAV has the canonical header of 44 bytes. */
        NONE
    }

    /** Files with a sheet that all programs read, where there is one. */
    public RipRequest(List<Cut> cuts, AudioFileType type, Tagging tagging, Optional<Path> sheet) {
        this(cuts, type, tagging, sheet, SheetForm.PLAIN);
    }

    public RipRequest {
        cuts = List.copyOf(cuts);
    }
}
