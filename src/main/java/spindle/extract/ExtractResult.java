// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.util.List;
import spindle.image.Finding;

/**
 * What was taken.
 *
 * @param files how many files, further streams with them
 * @param directories how many directories
 * @param links how many symbolic and hard links
 * @param bytes of all files
 * @param findings what was damaged, missing, renamed or left behind
 */
public record ExtractResult(long files, long directories, long links, long bytes, List<Finding> findings) {
    public ExtractResult {
        findings = List.copyOf(findings);
    }
}
