// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of all verbs as a table that the build makes of their annotations. Reading annotations makes the JVM generate
 * classes, which takes longer than the rest of a start; reading a table does not.
 */
final class OptionTable {
    /** Where the table lies, beside the classes. */
    private static final String RESOURCE = "options.tsv";

    private static final int COLUMNS = 6;

    private OptionTable() {}

    /**
     * {@return the options of a verb, as the table has them; empty where there is no table, or the verb is not in it}
     *
     * @throws UncheckedIOException where the table is there and cannot be read
     */
    static Optional<List<Option>> of(VerbOptions options) {
        try (InputStream in = OptionTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return Optional.empty();
            }
            Map<String, Object> groups = new HashMap<>();
            groups.put("", options);
            List<Option> all = new ArrayList<>();
            String prefix = options.getClass().getName() + "\t";
            for (String line : new String(in.readAllBytes(), UTF_8).split("\n", -1)) {
                if (line.startsWith(prefix)) {
                    all.add(option(line.substring(prefix.length()).split("\t", -1), groups));
                }
            }
            return all.isEmpty() ? Optional.empty() : Optional.of(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Option option(String[] columns, Map<String, Object> groups) {
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(RESOURCE + " is damaged");
        }
        String path = columns[0];
        int dot = path.lastIndexOf('.');
        Object group = group(path.substring(0, Math.max(0, dot)), groups);
        OptionDescription description = new OptionDescription(
                List.of(columns[1].split(",", -1)), word(columns[2]), columns[3], word(columns[4]), columns[5]);
        return new Option(path, group, description);
    }

    private static Object group(String path, Map<String, Object> groups) {
        Object known = groups.get(path);
        if (known != null) {
            return known;
        }
        int dot = path.lastIndexOf('.');
        Object holder = group(path.substring(0, Math.max(0, dot)), groups);
        Object group = GroupField.get(GroupField.named(holder, path.substring(dot + 1)), holder);
        groups.put(path, group);
        return group;
    }

    private static Optional<String> word(String column) {
        return column.isEmpty() ? Optional.empty() : Optional.of(column);
    }

    /**
     * Writes the table: what the build calls.
     *
     * @param args the file
     */
    public static void main(String[] args) throws IOException {
        StringBuilder table = new StringBuilder();
        for (Verb verb : Verbs.all()) {
            for (Option option : DeclaredOptions.of(verb.options())) {
                table.append(verb.options().getClass().getName())
                        .append('\t')
                        .append(row(option))
                        .append('\n');
            }
        }
        Path file = Path.of(args[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, table);
    }

    /** {@return the columns of an option behind its verb's} */
    static String row(Option option) {
        OptionDescription said = option.description();
        return String.join(
                "\t",
                option.path(),
                String.join(",", said.names()),
                said.value().orElse(""),
                said.description(),
                said.byDefault().orElse(""),
                said.group());
    }
}
