// SPDX-License-Identifier: Apache-2.0
package spindle.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.mime.MimeTypesFactory;

/**
 * Kinds of files that Tika knows: first by our own short list, then by its long one, which takes a third of a second to
 * load. Neither is told the file's name, which would decide where the content does not.
 */
final class TikaTypes {
    private static final String OUR_TYPES = "types.xml";

    private TikaTypes() {}

    static Optional<FileKind> detect(byte[] head) throws IOException {
        Optional<FileKind> known = detect(ours(), head);
        return known.isPresent() ? known : detect(MimeTypes.getDefaultMimeTypes(), head);
    }

    private static MimeTypes ours() throws IOException {
        try (InputStream in = TikaTypes.class.getResourceAsStream(OUR_TYPES)) {
            if (in == null) {
                throw new IllegalStateException(OUR_TYPES + " is not in the jar");
            }
            return MimeTypesFactory.create(in);
        } catch (MimeTypeException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<FileKind> detect(MimeTypes types, byte[] head) throws IOException {
        MediaType type = types.detect(new ByteArrayInputStream(head), new Metadata());
        // Its marks for MP3 and for photographs are so short that raw sectors have them by chance; ours come first.
        if (type.equals(MediaType.OCTET_STREAM) || type.toString().equals("audio/mpeg") || isPhotograph(type)) {
            return Optional.empty();
        }
        return Optional.of(FileKind.foreign(name(types, type), advice(type)));
    }

    private static boolean isPhotograph(MediaType type) {
        return type.getSubtype().startsWith("x-raw-");
    }

    private static String name(MimeTypes types, MediaType type) {
        try {
            String description = types.forName(type.toString()).getDescription();
            return description.isEmpty() ? "a file of type " + type : "a file of type " + type + ": " + description;
        } catch (MimeTypeException e) {
            return "a file of type " + type;
        }
    }

    private static String advice(MediaType type) {
        return type.getType().equals("audio")
                ? "name it in a CUE sheet, with FILE, to make a disc of it"
                : "an image of an optical disc is needed";
    }
}
