// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.util.List;

/**
 * An entry of a DAT: a disc, or a set of discs.
 *
 * @param dat what the DAT is called
 * @param name what it is called
 * @param files its files
 */
public record DatGame(String dat, String name, List<DatFile> files) {
    public DatGame {
        files = List.copyOf(files);
    }

    /** {@return the files that hold sectors: all that are no sheets and no CHDs} */
    public List<DatFile> tracks() {
        return files.stream()
                .filter(file -> file.kind() == DatFile.Kind.ROM && !file.isSheet())
                .toList();
    }

    /** {@return the bytes of all tracks} */
    public long trackBytes() {
        return tracks().stream().mapToLong(DatFile::bytes).sum();
    }
}
