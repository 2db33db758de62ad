// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.List;
import java.util.Optional;

/**
 * What a CHD says of itself.
 *
 * @param header its header
 * @param metadata all of its metadata, in their order
 * @param reading its map
 */
record ChdDescriptor(ChdHeader header, List<Metadata> metadata, MapReading reading) {
    ChdDescriptor {
        metadata = List.copyOf(metadata);
    }

    HunkMap map() {
        return reading.map();
    }

    /** {@return the first metadata of a tag} */
    Optional<Metadata> first(int tag) {
        return metadata.stream().filter(each -> each.tag() == tag).findFirst();
    }

    /** {@return all metadata of a tag} */
    List<Metadata> all(int tag) {
        return metadata.stream().filter(each -> each.tag() == tag).toList();
    }
}
