// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.identity.digest.CheckLine;
import spindle.identity.digest.DigestAlgorithm;
import spindle.io.DiscFormatException;

/**
 * The checksums of a manifest.
 *
 * @param sources of the files that were read, which need not be there any more
 * @param results of the files that were written
 */
public record ManifestLines(List<CheckLine> sources, List<CheckLine> results) {
    public ManifestLines {
        sources = List.copyOf(sources);
        results = List.copyOf(results);
    }

    /** {@return whether a text is JSON, as manifests are and lists are not} */
    public static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /**
     * {@return the checksums of a manifest}
     *
     * @throws DiscFormatException where it is none
     */
    public static ManifestLines parse(String place, String text) throws IOException {
        List<CheckLine> sources = new ArrayList<>();
        List<CheckLine> results = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT && isFile(parser)) {
                    boolean isResult = "result".equals(part(parser));
                    (isResult ? results : sources).addAll(file(parser));
                }
            }
        } catch (JsonProcessingException e) {
            throw new DiscFormatException(
                    place + ":" + e.getLocation().getLineNr(), "is no manifest: " + e.getOriginalMessage(), "");
        }
        if (results.isEmpty()) {
            throw new DiscFormatException(place, "is no manifest: it names no result", "name a manifest or a list");
        }
        return new ManifestLines(sources, results);
    }

    /** {@return whether an object is one of a list of files} */
    private static boolean isFile(JsonParser parser) {
        return Optional.ofNullable(parser.getParsingContext().getParent())
                .filter(context ->
                        context.inArray() && "files".equals(context.getParent().getCurrentName()))
                .isPresent();
    }

    /** {@return what the files are part of: source or result} */
    private static String part(JsonParser parser) {
        return String.valueOf(
                parser.getParsingContext().getParent().getParent().getParent().getCurrentName());
    }

    private static List<CheckLine> file(JsonParser parser) throws IOException {
        String name = "";
        Map<DigestAlgorithm, String> digests = new EnumMap<>(DigestAlgorithm.class);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String field = String.valueOf(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
            String value = parser.getValueAsString("");
            if (field.equals("name")) {
                name = value;
            }
            DigestAlgorithm.named(field)
                    .filter(algorithm -> algorithm.digits() == value.length())
                    .ifPresent(algorithm -> digests.put(algorithm, value));
        }
        String own = name;
        return digests.entrySet().stream()
                .map(each -> new CheckLine(own, each.getKey(), each.getValue()))
                .toList();
    }
}
