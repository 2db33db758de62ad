// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import spindle.filesystem.Attributes;
import spindle.filesystem.Entry;
import spindle.filesystem.TreeFindings;

/** Reads records by what Rock Ridge adds (RRIP 1.12): names, modes, links, dates, moved directories, compression, holes. */
final class RockRidgeRecords implements RecordReader {
    /** The kind of a file in its mode, and the kinds (POSIX; RRIP, 4.1.1). */
    private static final int KIND = 0170000;

    private static final int LINK = 0120000;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final int PERMISSIONS = 07777;

    private final SuspReader susp;

    RockRidgeRecords(SuspReader susp) {
        this.susp = susp;
    }

    @Override
    public RecordFacts read(DirectoryRecord entry, String directory, TreeFindings findings) throws IOException {
        List<SuspEntry> entries = susp.entries(entry, directory, findings);
        RockRidgeName name = new RockRidgeName();
        RockRidgeLink link = new RockRidgeLink();
        RockRidgeDates dates = RockRidgeDates.NONE;
        OptionalInt mode = OptionalInt.empty();
        OptionalLong file = OptionalLong.empty();
        OptionalLong movedTo = OptionalLong.empty();
        Optional<StoredForm> form = Optional.empty();
        boolean moved = false;
        Set<String> flags = new HashSet<>(PlainRecords.attributes(entry).flags());
        for (SuspEntry each : entries) {
            switch (each.signature()) {
                case "NM" -> name.add(each);
                case "SL" -> link.add(each);
                case "TF" -> dates = RockRidgeDates.of(each).or(dates);
                case "PX" -> {
                    mode = OptionalInt.of((int) each.u32(4));
                    file = fileNumber(each, entry);
                }
                case "CL" -> movedTo = each.length() >= 12 ? OptionalLong.of(each.u32(4)) : movedTo;
                case "RE" -> moved = true;
                case "ZF" -> form = Zisofs.of(each).or(() -> unknown(directory, findings));
                case "SF" -> {
                    flags.add("sparse");
                    form = Sparse.of(each).or(() -> unknown(directory, findings));
                }
                default -> {}
            }
        }
        Entry.Kind kind = kind(entry, mode, movedTo, link);
        Attributes attributes =
                new Attributes(dates.modified().or(entry::recorded), dates.created(), permissions(mode), file, flags);
        Optional<String> target = kind == Entry.Kind.LINK ? Optional.of(link.target()) : Optional.empty();
        if (name.isCut() || link.isCut()) {
            findings.error(directory, "a name or link is longer than any reader takes, and was cut");
        }
        return new RecordFacts(
                name.text().orElseGet(() -> Names.withoutVersion(entry)),
                kind,
                attributes,
                target,
                movedTo,
                moved,
                kind == Entry.Kind.FILE ? form : Optional.empty());
    }

    /** A form that is not known leaves the content as it is stored, and says so. */
    private static Optional<StoredForm> unknown(String directory, TreeFindings findings) {
        findings.error(directory, "a file is stored in a form that is not known; its content is given as stored");
        return Optional.empty();
    }

    /** {@return the number that the links of a file share: its serial number, or where its content begins} */
    private static OptionalLong fileNumber(SuspEntry modes, DirectoryRecord entry) {
        boolean linked = modes.u32(12) > 1 && !entry.isDirectory();
        long serial = modes.u32(36);
        return linked && (serial > 0 || entry.size() > 0)
                ? OptionalLong.of(serial > 0 ? serial : entry.extent())
                : OptionalLong.empty();
    }

    private static OptionalInt permissions(OptionalInt mode) {
        return mode.isPresent() ? OptionalInt.of(mode.getAsInt() & PERMISSIONS) : mode;
    }

    private static Entry.Kind kind(DirectoryRecord entry, OptionalInt mode, OptionalLong movedTo, RockRidgeLink link) {
        if (entry.isDirectory() || movedTo.isPresent()) {
            return Entry.Kind.DIRECTORY;
        }
        return switch (mode.orElse(0) & KIND) {
            case 0 -> link.isPresent() ? Entry.Kind.LINK : Entry.Kind.FILE;
            case LINK -> Entry.Kind.LINK;
            case REGULAR, DIRECTORY -> Entry.Kind.FILE;
            default -> Entry.Kind.SPECIAL;
        };
    }
}
