// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.filesystem.Volume;
import spindle.filesystem.console.ConsoleHeader;
import spindle.filesystem.console.NecHeader;
import spindle.filesystem.console.NintendoHeader;
import spindle.filesystem.console.SegaHeader;
import spindle.filesystem.console.SonyCode;
import spindle.filesystem.console.XboxExecutable;
import spindle.filesystem.iso9660.DirectoryRecord;
import spindle.filesystem.iso9660.IsoVolumes;

/** Finds the headers of consoles in a track, by the marks of systems and by well-known files. */
final class ConsoleHeaders {
    /** Ends a walk that has found its file. */
    private static final class Found extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final BlockBytes bytes;
    private final IsoVolumes iso;
    private final List<Tree> trees;

    ConsoleHeaders(BlockBytes bytes, IsoVolumes iso, List<Tree> trees) {
        this.bytes = bytes;
        this.iso = iso;
        this.trees = trees;
    }

    /** @param systems that were recognised */
    List<ConsoleHeader> find(List<String> systems) throws IOException {
        byte[] first = bytes.block(0);
        byte[] second = bytes.block(NecHeader.BLOCK);
        List<ConsoleHeader> found = new ArrayList<>();
        SegaHeader.saturn(first).ifPresent(found::add);
        SegaHeader.dreamcast(first).ifPresent(found::add);
        if (systems.contains("Mega-CD")) {
            SegaHeader.megaCd(first).ifPresent(found::add);
        }
        NecHeader.pcEngine(second).ifPresent(found::add);
        if (systems.contains("PC-FX")) {
            found.add(NecHeader.pcFx(second));
        }
        systems.stream()
                .filter(each -> each.equals("GameCube") || each.equals("Wii"))
                .forEach(each -> found.add(NintendoHeader.of(each, first)));
        if (systems.stream().anyMatch(each -> each.startsWith("PlayStation"))) {
            file("SYSTEM.CNF").map(SonyCode::ofSystemCnf).ifPresent(found::add);
        }
        file("UMD_DATA.BIN").flatMap(SonyCode::ofUmdData).ifPresent(found::add);
        executable().flatMap(XboxExecutable::of).ifPresent(found::add);
        return found.stream().filter(each -> !each.facts().isEmpty()).toList();
    }

    /** {@return the beginning of a file in the root directory of the ISO 9660 volume} */
    private Optional<byte[]> file(String name) throws IOException {
        Optional<DirectoryRecord> record = iso.root().find(name);
        return record.isEmpty()
                ? Optional.empty()
                : Optional.of(iso.root().head(bytes, record.get(), SonyCode.MOST_BYTES));
    }

    /** {@return the beginning of the program that an Xbox starts} */
    private Optional<byte[]> executable() throws IOException {
        List<Entry> found = new ArrayList<>();
        for (Tree tree : trees) {
            if (tree.volume().kind() == Volume.Kind.XISO) {
                try {
                    tree.walk(entry -> take(entry, found), new ArrayList<>());
                } catch (Found enough) {
                    break;
                }
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get(0).content().stream()) {
            return Optional.of(in.readNBytes(XboxExecutable.HEAD_BYTES));
        }
    }

    private static void take(Entry entry, List<Entry> found) throws Found {
        if (entry.kind() == Entry.Kind.FILE
                && entry.path().toLowerCase(Locale.ROOT).equals(XboxExecutable.NAME)) {
            found.add(entry);
            throw new Found();
        }
    }
}
