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
 * What a manifest says, as {@link ManifestJson} writes it. Of several documents the files are those of all.
 *
 * @param options how the conversion was asked for; empty where that was not told
 * @param status how it ended
 * @param sources the files that were read, which need not be there any more
 * @param results the files that were written
 */
public record Manifest(String options, int status, List<KeptFile> sources, List<KeptFile> results) {
    /**
     * A file of a manifest.
     *
     * @param name its path, relative to the manifest
     * @param bytes its length
     * @param modified when it was changed, as ISO 8601 has it; empty where that was not told
     * @param digests its checksums
     */
    public record KeptFile(String name, long bytes, String modified, Map<DigestAlgorithm, String> digests) {
        public KeptFile {
            digests = Map.copyOf(digests);
        }

        /** {@return its checksums, as lines of a list} */
        public List<CheckLine> lines() {
            return digests.entrySet().stream()
                    .map(each -> new CheckLine(name, each.getKey(), each.getValue()))
                    .toList();
        }
    }

    public Manifest {
        sources = List.copyOf(sources);
        results = List.copyOf(results);
    }

    /** {@return whether a text is JSON, as manifests are and lists are not} */
    public static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /**
     * {@return what a manifest says}
     *
     * @throws DiscFormatException where it is none
     */
    public static Manifest parse(String place, String text) throws IOException {
        List<KeptFile> sources = new ArrayList<>();
        List<KeptFile> results = new ArrayList<>();
        String options = "";
        int status = 0;
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT && isFile(parser)) {
                    boolean isResult = "result".equals(part(parser));
                    (isResult ? results : sources).add(file(parser));
                } else if (isOwn(parser, "options")) {
                    options = parser.getValueAsString("");
                } else if (isOwn(parser, "status")) {
                    status = Math.max(status, parser.getValueAsInt());
                }
            }
        } catch (JsonProcessingException e) {
            throw new DiscFormatException(
                    place + ":" + e.getLocation().getLineNr(), "is no manifest: " + e.getOriginalMessage(), "");
        }
        if (results.stream().allMatch(file -> file.digests().isEmpty())) {
            throw new DiscFormatException(place, "is no manifest: it names no result", "name a manifest or a list");
        }
        return new Manifest(options, status, sources, results);
    }

    /** {@return whether a value is that of a field of the document itself} */
    private static boolean isOwn(JsonParser parser, String field) {
        return parser.currentToken().isScalarValue()
                && field.equals(parser.getParsingContext().getCurrentName())
                && !parser.getParsingContext().getParent().inObject();
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

    private static KeptFile file(JsonParser parser) throws IOException {
        String name = "";
        String modified = "";
        long bytes = -1;
        Map<DigestAlgorithm, String> digests = new EnumMap<>(DigestAlgorithm.class);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String field = String.valueOf(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
            String value = parser.getValueAsString("");
            switch (field) {
                case "name" -> name = value;
                case "modified" -> modified = value;
                case "bytes" -> bytes = parser.getValueAsLong(-1);
                default ->
                    DigestAlgorithm.named(field)
                            .filter(algorithm -> algorithm.digits() == value.length())
                            .ifPresent(algorithm -> digests.put(algorithm, value));
            }
        }
        return new KeptFile(name, bytes, modified, digests);
    }
}
