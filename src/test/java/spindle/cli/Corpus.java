// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Images made by other programs, and what is true of them. */
final class Corpus {
    /** Where the images are. */
    static final Path IMAGES = Path.of("src/test/resources/corpus");

    private static final Map<String, Map<String, String>> FACTS = facts();

    private Corpus() {}

    private static Map<String, Map<String, String>> facts() {
        Map<String, Map<String, String>> facts = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(IMAGES.resolve("expected.tsv"), StandardCharsets.UTF_8)) {
                String[] fields = line.split("\t", -1);
                facts.computeIfAbsent(fields[0], id -> new LinkedHashMap<>()).put(fields[1], fields[2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    /** {@return the ids of all images} */
    static Iterable<String> ids() {
        return FACTS.keySet();
    }

    /** {@return a fact of an image} */
    static Optional<String> fact(String id, String key) {
        return Optional.ofNullable(FACTS.getOrDefault(id, Map.of()).get(key));
    }

    /** {@return the file to open} */
    static Path open(String id) {
        return IMAGES.resolve(fact(id, "open").orElseThrow());
    }

    /** {@return the folder of the file to open} */
    static Path folder(String id) {
        return Objects.requireNonNull(open(id).getParent());
    }

    /** {@return whether a verdict about opening an image allows a status} */
    static boolean allows(String verdict, int status) {
        for (String word : verdict.replace('/', '|').split("\\|", -1)) {
            boolean fits = switch (word) {
                case "ok" -> status == ExitStatus.DONE;
                case "warn" -> status <= ExitStatus.WARNINGS;
                default -> status > ExitStatus.USAGE && status < ExitStatus.DEFECT;
            };
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** {@return the SHA-256 of a file, in hexadecimal} */
    public static String sha256(Path file) throws IOException {
        return sha256(Files.readAllBytes(file));
    }

    /** {@return the SHA-256 of bytes, in hexadecimal} */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
