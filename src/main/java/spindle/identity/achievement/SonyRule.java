// SPDX-License-Identifier: Apache-2.0
package spindle.identity.achievement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.filesystem.Content;
import spindle.io.LittleEndian;

/**
 * PlayStation and PlayStation 2: the name of the program as SYSTEM.CNF has it, then the program. PSP and PlayStation 3: PARAM.SFO,
 * then the program.
 */
final class SonyRule {
    private static final int CNF_BYTES = 2047;
    private static final int MOST_NAME = 63;

    /** What a program of the PlayStation begins with; its length without the header is at byte 28. */
    private static final String MARK = "PS-X EX";

    private static final int LENGTH_AT = 28;
    private static final int HEADER_BYTES = 2048;
    private static final String DEFAULT_PROGRAM = "PSX.EXE";

    private final GameFiles files;

    SonyRule(GameFiles files) {
        this.files = files;
    }

    Optional<GameHash> hash() throws IOException {
        if (files.has("PSP_GAME/PARAM.SFO")) {
            return parameters("PSP", "PSP_GAME/PARAM.SFO", "PSP_GAME/SYSDIR/EBOOT.BIN");
        }
        if (files.has("PS3_GAME/PARAM.SFO")) {
            return parameters("PlayStation 3", "PS3_GAME/PARAM.SFO", "PS3_GAME/USRDIR/EBOOT.BIN");
        }
        String config = files.head("SYSTEM.CNF", CNF_BYTES);
        Optional<String> second = program(config, "BOOT2", "cdrom0:");
        if (second.isPresent()) {
            GameDigest digest = new GameDigest().add(second.get());
            return files.addAll(digest, List.of(second.get()))
                    ? Optional.of(digest.finish("PlayStation 2"))
                    : Optional.empty();
        }
        Optional<String> first = program(config, "BOOT", "cdrom:").filter(files::has);
        String name = first.orElse(DEFAULT_PROGRAM);
        Optional<Content> file = files.find(name);
        return file.isEmpty() ? Optional.empty() : Optional.of(program(name, file.get()));
    }

    private Optional<GameHash> parameters(String console, String... paths) throws IOException {
        GameDigest digest = new GameDigest();
        return files.addAll(digest, List.of(paths)) ? Optional.of(digest.finish(console)) : Optional.empty();
    }

    /** A program says its own length, which can be more than that in the directory. */
    private GameHash program(String name, Content file) throws IOException {
        GameDigest digest = new GameDigest().add(name);
        byte[] head = file.open().read(0, LENGTH_AT + Integer.BYTES);
        boolean marked = head.length == LENGTH_AT + Integer.BYTES
                && new String(head, StandardCharsets.ISO_8859_1).startsWith(MARK)
                && !file.extents().isEmpty();
        if (marked) {
            long bytes = LittleEndian.u32(head, LENGTH_AT) + HEADER_BYTES;
            digest.add(files.data(), file.extents().get(0).start(), bytes);
        } else {
            digest.add(file.open(), 0, file.bytes());
        }
        return digest.finish("PlayStation");
    }

    /** {@return the path behind a key, without device, backslashes before it, and version} */
    private static Optional<String> program(String config, String key, String device) {
        Matcher line = Pattern.compile(
                        "^" + key + "\\s*=\\s*(?:" + device + ")?\\\\*([^\\s;]+)",
                        Pattern.MULTILINE | Pattern.UNIX_LINES)
                .matcher(config);
        return line.find()
                ? Optional.of(line.group(1)
                        .substring(0, Math.min(MOST_NAME, line.group(1).length())))
                : Optional.empty();
    }
}
