// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.image.Finding;

/**
 * What verifying one image gave, before it is told.
 *
 * @param path the image
 * @param noticed what is told of it before the report
 * @param report what goes to standard output
 * @param findings all that is to be said, for other reports
 * @param status the exit status
 * @param failure why it could not be verified
 */
record Verified(
        Path path,
        List<Finding> noticed,
        String report,
        List<Finding> findings,
        int status,
        Optional<Exception> failure) {
    /** {@return an image that could not be verified} */
    static Verified failed(Path path, Exception failure) {
        return new Verified(path, List.of(), "", List.of(), ExitStatus.DEFECT, Optional.of(failure));
    }

    Verified withStatus(int told) {
        return new Verified(path, noticed, report, findings, told, failure);
    }
}
