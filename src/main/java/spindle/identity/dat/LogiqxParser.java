// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import spindle.io.DiscFormatException;
import spindle.io.PlainXml;

/**
 * Reads DATs in XML: Logiqx's {@code datafile} and MAME's lists. Definitions of types are passed over, so that nothing
 * outside is reached and no entity grows.
 */
final class LogiqxParser {
    private final String place;
    private final GameSink sink;
    private String dat;
    private Optional<GameDraft> game = Optional.empty();
    private boolean inHeader;

    /**
     * @param place what messages call the DAT
     * @param dat what it is called where it does not say it
     */
    LogiqxParser(String place, String dat, GameSink sink) {
        this.place = place;
        this.dat = dat;
        this.sink = sink;
    }

    void parse(InputStream in) throws IOException {
        try {
            XMLStreamReader reader = PlainXml.reader(in);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader);
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    default -> {}
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof CharConversionException) {
                throw new DiscFormatException(
                        place,
                        "is no DAT that can be read: it has bytes that are no text in the encoding that it states, or in UTF-8",
                        "get it again");
            }
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            String message = String.valueOf(e.getMessage()).lines().reduce("", (first, second) -> second);
            throw new DiscFormatException(
                    place + ":" + e.getLocation().getLineNumber(),
                    "is no DAT that can be read: " + message.replaceFirst("^Message: ", ""),
                    "get it again");
        }
    }

    private void start(XMLStreamReader reader) throws IOException, XMLStreamException {
        switch (reader.getLocalName().toLowerCase(Locale.ROOT)) {
            case "header" -> inHeader = true;
            case "name" -> {
                if (inHeader) {
                    inHeader = false;
                    dat = GameDraft.shortened(reader.getElementText().strip());
                }
            }
            case "game", "machine", "software" ->
                game = Optional.of(new GameDraft(place, dat, attributes(reader).getOrDefault("name", "")));
            case "rom" -> add(DatFile.Kind.ROM, reader);
            case "disk" -> add(DatFile.Kind.DISK, reader);
            default -> {}
        }
    }

    private void add(DatFile.Kind kind, XMLStreamReader reader) throws DiscFormatException {
        if (game.isPresent()) {
            game.get().add(kind, attributes(reader));
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private void end(String element) throws IOException {
        switch (element.toLowerCase(Locale.ROOT)) {
            case "header" -> inHeader = false;
            case "game", "machine", "software" -> {
                if (game.isPresent()) {
                    sink.take(game.get().finish());
                    game = Optional.empty();
                }
            }
            default -> {}
        }
    }
}
