// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spindle.io.BigEndian;

/** Tells what a disc is for, by marks in its first sectors, its system identifier, and well-known files. */
final class Systems {
    private static final String[][] FIRST_SECTOR = {
        {"SEGA SEGASATURN ", "Saturn"},
        {"SEGA SEGAKATANA ", "Dreamcast"},
        {"SEGADISCSYSTEM", "Mega-CD"},
        {"SEGABOOTDISC", "Mega-CD"},
        {"SEGADATADISC", "Mega-CD"},
        {"SEGADISC ", "Mega-CD"},
        {"\1ZZZZZ\1", "3DO"},
        {"PC-FX:Hu_CD-ROM", "PC-FX"}
    };
    private static final String[][] ROOT = {
        {"VIDEO_TS", "DVD-Video"},
        {"AUDIO_TS", "DVD-Audio"},
        {"IPL.TXT", "Neo Geo CD"}
    };

    private final BlockBytes bytes;
    private final IsoVolumes iso;
    private final List<String> systems = new ArrayList<>();

    Systems(BlockBytes bytes, IsoVolumes iso) {
        this.bytes = bytes;
        this.iso = iso;
    }

    List<String> find() throws IOException {
        addByFirstSectors();
        addByVideoCd();
        if (iso.primary().length > 0) {
            IsoDirectory root = iso.root();
            String system = Label.ofBytes(iso.primary(), 8, 32);
            addPlayStation(system, root);
            addIf(system.startsWith("CDTV"), "CDTV");
            addIf(system.startsWith("CD-RTOS CD-BRIDGE") && systems.isEmpty(), "CD-i bridge");
            for (String[] name : ROOT) {
                addIf(root.find(name[0]) >= 0, name[1]);
            }
        }
        addIf(BlockBytes.says(bytes.block(16), 1, "CD-I "), "CD-i");
        return systems;
    }

    private void addByFirstSectors() throws IOException {
        byte[] first = bytes.block(0);
        for (String[] mark : FIRST_SECTOR) {
            addIf(BlockBytes.says(first, 0, mark[0]), mark[1]);
        }
        if (first.length > 0) {
            addIf(BigEndian.u32(first, 28) == 0xC233_9F3DL, "GameCube");
            addIf(BigEndian.u32(first, 24) == 0x5D1C_9EA3L, "Wii");
        }
        addIf(BlockBytes.says(first, 64, "PPPPHHHHOOOOTTTTOOOO____CCCCDDDD"), "Photo CD");
        addIf(BlockBytes.says(bytes.block(1), 32, "PC Engine CD-ROM SYSTEM"), "PC Engine");
        addIf(
                BlockBytes.says(bytes.block(32), 0, "MICROSOFT*XBOX*MEDIA")
                        || BlockBytes.says(bytes.block(OtherVolumes.XBOX_PARTITION + 32), 0, "MICROSOFT*XBOX*MEDIA"),
                "Xbox");
    }

    /** INFO.VCD or INFO.SVD always lies in sector 150 (Video CD, 5.2). */
    private void addByVideoCd() throws IOException {
        byte[] info = bytes.block(150);
        addIf(BlockBytes.says(info, 0, "VIDEO_CD"), "Video CD");
        addIf(BlockBytes.says(info, 0, "SUPERVCD") || BlockBytes.says(info, 0, "HQ-VCD  "), "Super Video CD");
    }

    private void addPlayStation(String system, IsoDirectory root) throws IOException {
        int file = root.find("SYSTEM.CNF");
        String config = file < 0 ? "" : new String(root.head(bytes, file, 2048), StandardCharsets.ISO_8859_1);
        config = config.toUpperCase(Locale.ROOT);
        boolean second = config.contains("BOOT2");
        if (second || config.contains("BOOT") || root.find("PSX.EXE") >= 0 || system.equals("PLAYSTATION")) {
            String serial = serial(config);
            systems.add((second ? "PlayStation 2" : "PlayStation") + (serial.isEmpty() ? "" : " (" + serial + ")"));
        }
    }

    /** {@return the serial number in a boot path: {@code cdrom:\SLUS_012.34;1} is SLUS-01234; empty where there is none} */
    private static String serial(String config) {
        for (int at = config.indexOf('_'); at >= 0; at = config.indexOf('_', at + 1)) {
            StringBuilder digits = new StringBuilder();
            int end = at + 1;
            for (; end < config.length() && digits.length() < 5; end++) {
                char c = config.charAt(end);
                if (c >= '0' && c <= '9') {
                    digits.append(c);
                } else if (c != '.') {
                    break;
                }
            }
            if (digits.length() == 5 && at >= 4 && isLetters(config, at - 4)) {
                return config.substring(at - 4, at) + "-" + digits;
            }
        }
        return "";
    }

    private static boolean isLetters(String text, int at) {
        for (int i = at; i < at + 4; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    private void addIf(boolean found, String system) {
        if (found && !systems.contains(system)) {
            systems.add(system);
        }
    }
}
