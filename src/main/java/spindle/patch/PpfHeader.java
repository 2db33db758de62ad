// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.util.Optional;

/**
 * What stands before the changes of a PPF.
 *
 * @param version of the file
 * @param description up to 50 characters
 * @param originalBytes the length of the original, where it is stated (version 2)
 * @param blockOffset where the validation block is in the original
 * @param block the validation block, where there is one
 * @param hasOld whether each change has the bytes that it replaces
 */
record PpfHeader(
        PpfVersion version,
        String description,
        Optional<Long> originalBytes,
        int blockOffset,
        Optional<byte[]> block,
        boolean hasOld) {}
