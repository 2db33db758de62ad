// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.SheetCheck;
import spindle.format.Writer;
import spindle.format.sheet.CheckByReading;

/** CloneCD: a CCD sheet with its IMG and SUB. */
public final class CcdFormat implements DiscFormat {
    static final String ID = "ccd";
    private static final String FIRST_SECTION = "[clonecd]";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "CloneCD: CCD sheet with IMG and SUB";
    }

    @Override
    public List<String> extensions() {
        return List.of("ccd");
    }

    /** {@return certain where the text begins with the section [CloneCD]} */
    @Override
    public Match probe(Probe probe) {
        String head = new String(probe.head(), StandardCharsets.ISO_8859_1);
        String text = IniText.withoutMark(head).stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith(FIRST_SECTION)) {
            return Match.CERTAIN;
        }
        return extensions().contains(probe.extension()) ? Match.NAME : Match.NO;
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.of(new CcdReader());
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new CcdWriter());
    }

    @Override
    public Optional<SheetCheck> check() {
        return Optional.of(new CheckByReading(new CcdInspection()));
    }
}
