// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import spindle.disc.Msf;
import spindle.sector.code.SectorBuilder;

/**
 * Discs that other programs are asked about: each a line of tracks, made as a CUE sheet with one BIN. {@code 40+400} is a
 * pregap of 40 sectors and 400 from index 1 on, {@code idx=100} an index 100 sectors behind index 1; {@code |} ends a session.
 */
public final class DiscTable {
    private static final int SECTOR_BYTES = 2352;

    /** What the discs are called, and what is on them. */
    public static final List<String> DISCS = List.of(
            "data: M1 400",
            "xa: M2 400",
            "user-data: M1/2048 400",
            "audio: A 400; A 500",
            "audio-pregaps: A 400; A 75+500; A 150+400",
            "audio-one-sector-gap: A 400; A 1+500",
            "hidden-audio: A 60+400; A 400",
            "mixed: M1 400; A 150+400; A 400",
            "mixed-user-data: M1/2048 400; A 150+400",
            "mixed-xa: M2 400; A 150+400; A 30+400",
            "mixed-no-gap: M1 400; A 400",
            "indexes: A 600 idx=100 idx=300; A 75+600 idx=200",
            "isrc: A 400 isrc=USABC1234567; A 40+400 isrc=USABC1234568",
            "mcn: mcn A 400; A 400",
            "codes: mcn A 400 isrc=GBAYE9900002; A 75+400 idx=150 isrc=GBAYE9900003",
            "text: text A 400; A 400",
            "copy-permitted: A 400 dcp; A 400 pre",
            "sessions: A 400 | M2 400",
            "two-data: M1 400; M1 400",
            "many: M1 300; A 150+301; A 302; A 1+303; A 304; A 75+305; A 306; A 307; A 308; A 309; A 310");

    private final Path folder;
    private final List<byte[]> sectors = new ArrayList<>();
    private final StringBuilder sheet = new StringBuilder();
    private final SectorBuilder builder = new SectorBuilder();
    private final SplittableRandom random;
    private int track;
    private int frames;
    private int lba;

    private DiscTable(Path folder, String name) {
        this.folder = folder;
        random = new SplittableRandom(name.hashCode());
    }

    /** {@return the sheet of a disc} Its BIN beside it is {@code source.bin}. */
    public static Path make(String disc, Path folder) throws IOException {
        DiscTable made = new DiscTable(folder, disc);
        return made.make(disc.substring(disc.indexOf(':') + 2));
    }

    private Path make(String tracks) throws IOException {
        String rest = tracks;
        if (rest.startsWith("mcn ")) {
            line("CATALOG 1234567890128");
            rest = rest.substring(4);
        }
        boolean text = rest.startsWith("text ");
        if (text) {
            line("TITLE \"The Disc\"");
            line("PERFORMER \"The Band\"");
            rest = rest.substring(5);
        }
        String[] sessions = rest.split(" \\| ", -1);
        if (sessions.length > 1) {
            line("REM SESSION 01");
        }
        line("FILE \"source.bin\" BINARY");
        for (int i = 0; i < sessions.length; i++) {
            if (i > 0) {
                line("REM LEAD-OUT 01:30:00");
                line("REM SESSION 0" + (i + 1));
                line("REM LEAD-IN 01:00:00");
                line("REM PREGAP 00:02:00");
                lba += 11_400;
            }
            for (String each : sessions[i].split("; ", -1)) {
                track(each.split(" "), text);
            }
        }
        Path bin = folder.resolve("source.bin");
        try (var out = Files.newOutputStream(bin)) {
            for (byte[] part : sectors) {
                out.write(part);
            }
        }
        return Files.writeString(folder.resolve("source.cue"), sheet, UTF_8);
    }

    private void track(String[] words, boolean text) {
        String mode = words[0];
        int plus = words[1].indexOf('+');
        int pregap = plus < 0 ? 0 : Integer.parseInt(words[1].substring(0, plus));
        int count = Integer.parseInt(words[1].substring(plus + 1));
        track++;
        line("  TRACK " + (track < 10 ? "0" : "") + track + " " + word(mode));
        if (text) {
            line("    TITLE \"Song " + track + "\"");
        }
        List<Integer> indexes = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            String value = words[i].substring(words[i].indexOf('=') + 1);
            switch (words[i].replaceAll("=.*", "")) {
                case "isrc" -> line("    ISRC " + value);
                case "dcp" -> line("    FLAGS DCP");
                case "pre" -> line("    FLAGS PRE");
                default -> indexes.add(Integer.parseInt(value));
            }
        }
        if (pregap > 0) {
            line("    INDEX 00 " + Msf.ofFrames(frames));
        }
        sectors(mode, pregap);
        line("    INDEX 01 " + Msf.ofFrames(frames));
        for (int i = 0; i < indexes.size(); i++) {
            line("    INDEX 0" + (i + 2) + " " + Msf.ofFrames(frames + indexes.get(i)));
        }
        sectors(mode, count);
    }

    private static String word(String mode) {
        return switch (mode) {
            case "A" -> "AUDIO";
            case "M2" -> "MODE2/2352";
            case "M1/2048" -> "MODE1/2048";
            default -> "MODE1/2352";
        };
    }

    private void sectors(String mode, int count) {
        byte[] raw = new byte[count * (mode.equals("M1/2048") ? 2048 : SECTOR_BYTES)];
        random.nextBytes(raw);
        if (mode.equals("M1")) {
            builder.mode1(raw, 0, lba, count);
        } else if (mode.equals("M2")) {
            for (int i = 0; i < count; i++) {
                for (int at = 16; at < 24; at++) {
                    raw[i * SECTOR_BYTES + at] = (byte) (at == 18 || at == 22 ? 8 : 0);
                }
            }
            builder.form1(raw, 0, lba, count);
        }
        sectors.add(raw);
        frames += count;
        lba += count;
    }

    private void line(String text) {
        sheet.append(text).append("\r\n");
    }
}
