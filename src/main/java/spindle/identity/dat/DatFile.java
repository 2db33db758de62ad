// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashedFile;

/**
 * A file of an entry.
 *
 * @param name its name, which may begin with folders
 * @param kind what it is
 * @param bytes its length; 0 where the DAT does not tell it, as of a CHD
 * @param digests its checksums in hexadecimal, lower case
 */
public record DatFile(String name, Kind kind, long bytes, Map<DigestAlgorithm, String> digests) {
    /** What a file is. */
    public enum Kind {
        /** A file as it lies: {@code <rom>}. */
        ROM,
        /** A CHD, with the SHA-1 in its header: {@code <disk>}. */
        DISK
    }

    public DatFile {
        digests = digests.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(digests));
    }

    /** {@return whether it is a sheet, which names the others} */
    public boolean isSheet() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".cue") || lower.endsWith(".gdi");
    }

    /** {@return whether all checksums that are known of both are the same, at least one is, and no length contradicts it} */
    public boolean holds(HashedFile file) {
        boolean one = false;
        for (Map.Entry<DigestAlgorithm, String> each : file.digests().entrySet()) {
            String own = digests.get(each.getKey());
            if (own != null && !own.equals(each.getValue())) {
                return false;
            }
            one |= own != null;
        }
        return one && (bytes == 0 || bytes == file.bytes());
    }
}
