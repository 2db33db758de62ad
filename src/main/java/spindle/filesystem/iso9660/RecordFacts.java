// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.Optional;
import java.util.OptionalLong;
import spindle.filesystem.Attributes;
import spindle.filesystem.Entry;

/**
 * What a directory record says in one set of names.
 *
 * @param name of the entry
 * @param kind what it is
 * @param attributes dates, permissions and flags
 * @param target of a symbolic link
 * @param movedTo the block of the directory that this record stands for (Rock Ridge's child link)
 * @param isMoved whether it stands elsewhere in the tree, and is not told here (Rock Ridge's relocated directory)
 * @param form how its content is stored, where it is not stored as it is
 */
record RecordFacts(
        String name,
        Entry.Kind kind,
        Attributes attributes,
        Optional<String> target,
        OptionalLong movedTo,
        boolean isMoved,
        Optional<StoredForm> form) {
    static RecordFacts plain(String name, Entry.Kind kind, Attributes attributes) {
        return new RecordFacts(name, kind, attributes, Optional.empty(), OptionalLong.empty(), false, Optional.empty());
    }
}
