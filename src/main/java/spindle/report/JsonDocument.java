// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import spindle.disc.Msf;

/** One JSON document on a stream, which stays open. */
final class JsonDocument {
    private JsonDocument() {}

    /** Writes the content of a document. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    static void write(PrintStream out, Content content) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .setCharacterEscapes(new JsonEscapes())
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter()) {
            content.write(json);
        }
        out.println();
    }

    /** Writes the file that the user named, as it was named: every document begins with it. */
    static void image(JsonGenerator json, Path named) throws IOException {
        json.writeStringField("image", named.toString());
    }

    /** {@return a file as reports name it: the whole path} */
    static String whole(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** {@return a text as JSON can hold it: halves of characters, which names of volumes may have, are replaced} */
    static String text(String text) {
        boolean whole = text.chars().noneMatch(each -> Character.isSurrogate((char) each));
        return whole ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Writes a position as {@code lba} and {@code msf}, which is left out where there is none. */
    static void position(JsonGenerator json, int lba) throws IOException {
        json.writeNumberField("lba", lba);
        String msf = Msf.ofLba(lba);
        if (!msf.isEmpty()) {
            json.writeStringField("msf", msf);
        }
    }
}
