// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.util.List;
import spindle.image.Finding;

/**
 * The checksums of a disc.
 *
 * @param form as what it was hashed
 * @param files the files, in the order of their tracks; the sheet is the last
 * @param findings what is to be said of them
 */
public record DiscHashes(HashForm form, List<HashedFile> files, List<Finding> findings) {
    public DiscHashes {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
