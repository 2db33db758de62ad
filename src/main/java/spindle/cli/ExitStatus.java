// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import spindle.convert.DataLossException;
import spindle.image.Finding;
import spindle.io.CancelledException;
import spindle.io.DiscFormatException;
import spindle.io.IncompleteImageException;
import spindle.io.OutputException;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;
import spindle.patch.PatchMismatchException;
import spindle.verify.Verification;

/** What the process ends with; documented, and stable. */
final class ExitStatus {
    /** Done, as asked. */
    static final int DONE = 0;
    /** Done, with warnings that lose nothing. */
    static final int WARNINGS = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** An input cannot be read. */
    static final int UNREADABLE = 3;
    /** An input is no disc image, or an invalid one. */
    static final int NOT_AN_IMAGE = 4;
    /** Sectors are damaged or missing. */
    static final int INTEGRITY = 5;
    /** Data would be lost; refused. */
    static final int LOSS = 6;
    /** An output exists or cannot be written. */
    static final int OUTPUT = 7;
    /** What was compared with another image, a list or a DAT does not match. */
    static final int MISMATCH = 8;
    /** Understood, and not supported. */
    static final int UNSUPPORTED = 9;
    /** A defect of ours. */
    static final int DEFECT = 70;
    /** Interrupted. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {}

    /** {@return the status that findings end with} */
    static int of(List<Finding> findings) {
        int status = DONE;
        for (Finding finding : findings) {
            status = switch (finding.severity()) {
                case NOTE -> status;
                case WARNING -> Math.max(status, WARNINGS);
                case ERROR -> INTEGRITY;
            };
        }
        return status;
    }

    /** {@return the status of what verifying an image found} */
    static int of(Verification verification, List<Finding> findings) {
        return verification.bad() > 0
                ? INTEGRITY
                : Math.max(verification.suspect() > 0 ? WARNINGS : DONE, of(findings));
    }

    /** {@return the status that a problem ends with} */
    static int of(SpindleException problem) {
        if (problem instanceof UnreadableInputException) {
            return UNREADABLE;
        }
        if (problem instanceof DiscFormatException) {
            return NOT_AN_IMAGE;
        }
        if (problem instanceof IncompleteImageException) {
            return INTEGRITY;
        }
        if (problem instanceof DataLossException) {
            return LOSS;
        }
        if (problem instanceof PatchMismatchException) {
            return MISMATCH;
        }
        if (problem instanceof OutputException) {
            return OUTPUT;
        }
        if (problem instanceof UnsupportedImageException) {
            return UNSUPPORTED;
        }
        if (problem instanceof CancelledException) {
            return INTERRUPTED;
        }
        return problem instanceof UsageException ? USAGE : DEFECT;
    }
}
