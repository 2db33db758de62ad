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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.disc.SystemMark;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.iso9660.DirectoryRecord;
import spindle.filesystem.iso9660.IsoDirectory;
import spindle.filesystem.iso9660.IsoVolumes;
import spindle.filesystem.iso9660.VolumeDescriptor;

/** Tells what a disc is for, by marks at fixed places, its system identifier, and well-known files. */
final class Systems {
    private static final List<Map.Entry<String, String>> ROOT = List.of(
            Map.entry("VIDEO_TS", "DVD-Video"), Map.entry("AUDIO_TS", "DVD-Audio"), Map.entry("IPL.TXT", "Neo Geo CD"));

    /** A serial number in a boot path: in {@code cdrom:\SLUS_012.34;1} it is SLUS-01234. */
    private static final Pattern SERIAL = Pattern.compile("([A-Z]{4})_((?:\\.*[0-9]){5})");

    private static final int CONFIG_BYTES = 2048;

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
        String config = file.isEmpty()
                ? ""
                : new String(root.head(bytes, file.get(), CONFIG_BYTES), StandardCharsets.ISO_8859_1)
                        .toUpperCase(Locale.ROOT);
        boolean second = config.contains("BOOT2");
        if (second || config.contains("BOOT") || root.find("PSX.EXE").isPresent() || system.equals("PLAYSTATION")) {
            systems.add((second ? "PlayStation 2" : "PlayStation") + serial(config));
        }
    }

    /** {@return the serial number in a boot path, with parentheses around; empty where there is none} */
    private static String serial(String config) {
        Matcher serial = SERIAL.matcher(config);
        return serial.find() ? " (" + serial.group(1) + "-" + serial.group(2).replace(".", "") + ")" : "";
    }

    private void addIf(boolean found, String system) {
        if (found) {
            systems.add(system);
        }
    }
}
