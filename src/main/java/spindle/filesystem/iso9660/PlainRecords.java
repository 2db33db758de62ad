// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import spindle.filesystem.Attributes;
import spindle.filesystem.Entry;
import spindle.filesystem.TreeFindings;
import spindle.filesystem.XaAttributes;

/**
 * Reads records by what ISO 9660, High Sierra and CD-i define, and CD-ROM XA adds.
 *
 * @param names gives the name of a record
 */
record PlainRecords(Function<DirectoryRecord, String> names) implements RecordReader {
    @Override
    public RecordFacts read(DirectoryRecord entry, String directory, TreeFindings findings) {
        Entry.Kind kind = entry.isDirectory() ? Entry.Kind.DIRECTORY : Entry.Kind.FILE;
        return RecordFacts.plain(names.apply(entry), kind, attributes(entry));
    }

    /** {@return what a record says beside its name and content} */
    static Attributes attributes(DirectoryRecord entry) {
        Optional<Instant> recorded = entry.recorded();
        Set<String> flags = new HashSet<>();
        OptionalInt mode = OptionalInt.empty();
        Optional<XaAttributes> xa = Optional.empty();
        if (entry.isHidden()) {
            flags.add("hidden");
        }
        if (entry.dialect() == Dialect.CD_I) {
            Optional<CdiAttributes> cdi = CdiAttributes.of(entry);
            mode = cdi.map(each -> OptionalInt.of(each.mode())).orElse(mode);
            cdi.filter(CdiAttributes::isCdAudio).ifPresent(each -> flags.add("cd-audio"));
        } else if (!entry.isDirectory()) {
            xa = XaAttributes.of(entry.bytes(), entry.systemUseAt(), entry.end());
            xa.ifPresent(each -> flags.addAll(each.flags()));
        }
        return new Attributes(recorded, Optional.empty(), mode, OptionalLong.empty(), flags, xa);
    }
}
