// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import spindle.disc.Medium;

/**
 * The formats that a loss can name because they hold what the target does not.
 *
 * @param formats by name, what each holds
 */
public record Keepers(Map<String, Capabilities> formats) {
    public Keepers {
        formats = Collections.unmodifiableMap(new LinkedHashMap<>(formats));
    }

    /** No formats: losses name none. */
    public static final Keepers NONE = new Keepers(Map.of());

    /** {@return those of some formats that can be written, in their order} */
    public static Keepers of(List<DiscFormat> formats) {
        Map<String, Capabilities> keepers = new LinkedHashMap<>();
        for (DiscFormat format : formats) {
            format.writer()
                    .ifPresent(writer -> keepers.put(format.id().toUpperCase(Locale.ROOT), writer.capabilities()));
        }
        return new Keepers(keepers);
    }

    /** {@return the end of a message: which formats of a medium's discs keep it; empty where none does} */
    String tail(Medium medium, Predicate<Capabilities> keeps) {
        List<String> names = new ArrayList<>();
        formats.forEach((name, held) -> {
            if (held.media().contains(medium) && keeps.test(held)) {
                names.add(name);
            }
        });
        if (names.isEmpty()) {
            return "";
        }
        String last = names.remove(names.size() - 1);
        return "; kept by " + (names.isEmpty() ? "" : String.join(", ", names) + " and ") + last;
    }
}
