// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import spindle.io.DiscFormatException;

/**
 * Reads DATs in the text of clrmamepro: words and quoted words, with parentheses for nesting. Nothing in it says its encoding:
 * a word is UTF-8 where it can be, else windows-1252.
 *
 * <pre>{@code
 * game (
 *     name "Game"
 *     rom ( name "Game.bin" size 2352 crc 00000000 )
 * )
 * }</pre>
 */
final class ClrMameProParser {
    /** The longest word: longer ones are of no DAT. */
    private static final int MOST_WORD = 1 << 16;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** The mark that some editors put in front of UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String place;
    private final GameSink sink;
    private final InputStream in;
    private String dat;
    private int line = 1;
    private int ahead;

    /**
     * @param place what messages call the DAT
     * @param dat what it is called where it does not say it
     * @param in supports marks
     */
    ClrMameProParser(String place, String dat, InputStream in, GameSink sink) throws IOException {
        this.place = place;
        this.dat = dat;
        this.in = in;
        this.sink = sink;
        in.mark(MARK.length);
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            in.reset();
        }
        ahead = in.read();
    }

    void parse() throws IOException {
        for (Optional<String> word = word(); word.isPresent(); word = word()) {
            String kind = word.get().toLowerCase(Locale.ROOT);
            Optional<String> open = word();
            if (open.isEmpty() || !open.get().equals("(")) {
                throw refused("a parenthesis was expected behind " + GameDraft.shortened(kind));
            }
            switch (kind) {
                case "clrmamepro" -> dat = GameDraft.shortened(fields().getOrDefault("name", dat));
                case "game", "machine", "resource", "set" -> game();
                default -> fields();
            }
        }
    }

    private void game() throws IOException {
        String name = "";
        GameDraft draft = new GameDraft(place, dat, name);
        for (String key = required(); !key.equals(")"); key = required()) {
            String value = required();
            switch (key.toLowerCase(Locale.ROOT)) {
                case "name" -> name = value;
                case "rom" -> draft.add(DatFile.Kind.ROM, fields());
                case "disk" -> draft.add(DatFile.Kind.DISK, fields());
                default -> skip(value);
            }
        }
        sink.take(new DatGame(dat, GameDraft.shortened(name), draft.finish().files()));
    }

    private Map<String, String> fields() throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String key = required(); !key.equals(")"); key = required()) {
            String value = required();
            if (value.equals(")")) {
                return fields; // a word alone, as "nodump" is
            }
            skip(value);
            fields.putIfAbsent(key.toLowerCase(Locale.ROOT), value);
        }
        return fields;
    }

    /** Passes over what a parenthesis opens. */
    private void skip(String value) throws IOException {
        int depth = value.equals("(") ? 1 : 0;
        while (depth > 0) {
            String word = required();
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
        }
    }

    private String required() throws IOException {
        return word().orElseThrow(() -> refused("it ends inside a parenthesis"));
    }

    private Optional<String> word() throws IOException {
        while (isBlank(ahead)) {
            next();
        }
        if (ahead < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        if (ahead == '"') {
            next();
            while (ahead >= 0 && ahead != '"') {
                append(word);
            }
            next();
            return Optional.of(text(word.toByteArray()));
        }
        while (ahead >= 0 && !isBlank(ahead)) {
            append(word);
        }
        return Optional.of(text(word.toByteArray()));
    }

    private static boolean isBlank(int letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    private static String text(byte[] word) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(word))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(word, WINDOWS);
        }
    }

    private void append(ByteArrayOutputStream word) throws IOException {
        if (word.size() == MOST_WORD) {
            throw refused("it has a word of more than " + MOST_WORD + " bytes");
        }
        word.write(ahead);
        next();
    }

    private void next() throws IOException {
        line += ahead == '\n' ? 1 : 0;
        ahead = in.read();
    }

    private DiscFormatException refused(String problem) {
        return new DiscFormatException(place + ":" + line, "is no DAT that can be read: " + problem, "get it again");
    }
}
