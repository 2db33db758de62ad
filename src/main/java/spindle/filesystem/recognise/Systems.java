// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spindle.disc.SystemMark;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.console.ConsoleHeader;
import spindle.filesystem.console.SonyCode;
import spindle.filesystem.iso9660.DirectoryRecord;
import spindle.filesystem.iso9660.IsoDirectory;
import spindle.filesystem.iso9660.IsoVolumes;
import spindle.filesystem.iso9660.VolumeDescriptor;

/** Tells what a disc is for, by marks at fixed places, its system identifier, and well-known files. */
final class Systems {
    private static final List<Map.Entry<String, String>> ROOT = List.of(
            Map.entry("VIDEO_TS", "DVD-Video"), Map.entry("AUDIO_TS", "DVD-Audio"), Map.entry("IPL.TXT", "Neo Geo CD"));

    private final BlockBytes bytes;
    private final IsoVolumes iso;
    private final Set<String> systems = new LinkedHashSet<>();

    Systems(BlockBytes bytes, IsoVolumes iso) {
        this.bytes = bytes;
        this.iso = iso;
    }

    List<String> find() throws IOException {
        for (SystemMark mark : SystemMark.ALL) {
            long at = (long) mark.block() * BlockReader.BLOCK_BYTES + mark.offset();
            addIf(mark.is(bytes.at(at, mark.bytes())), mark.system());
        }
        Optional<VolumeDescriptor> primary = iso.primary();
        if (primary.isPresent()) {
            addByVolume(primary.get().systemIdentifier(), iso.root());
        }
        addIf(iso.isCdi(), "CD-i");
        return List.copyOf(systems);
    }

    private void addByVolume(String system, IsoDirectory root) throws IOException {
        addPlayStation(system, root);
        addIf(system.startsWith("CDTV"), "CDTV");
        addIf(system.startsWith("CD-RTOS CD-BRIDGE") && systems.isEmpty(), "CD-i bridge");
        ROOT.forEach(name -> addIf(root.find(name.getKey()).isPresent(), name.getValue()));
    }

    private void addPlayStation(String system, IsoDirectory root) throws IOException {
        Optional<DirectoryRecord> file = root.find("SYSTEM.CNF");
        byte[] config = file.isEmpty() ? new byte[0] : root.head(bytes, file.get(), SonyCode.MOST_BYTES);
        boolean boots = new String(config, StandardCharsets.ISO_8859_1)
                .toUpperCase(Locale.ROOT)
                .contains("BOOT");
        if (boots || root.find("PSX.EXE").isPresent() || system.equals("PLAYSTATION")) {
            ConsoleHeader header = SonyCode.ofSystemCnf(config);
            String code = header.fact(ConsoleHeader.Fact.CODE);
            systems.add(header.system() + (code.isEmpty() ? "" : " (" + code + ")"));
        }
    }

    private void addIf(boolean found, String system) {
        if (found) {
            systems.add(system);
        }
    }
}
