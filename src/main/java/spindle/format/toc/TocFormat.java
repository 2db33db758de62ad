// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.SheetCheck;
import spindle.format.Writer;
import spindle.format.sheet.CheckByReading;

/** TOC files of cdrdao. */
public final class TocFormat implements DiscFormat {
    static final String ID = "toc";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "TOC of cdrdao with its BIN";
    }

    @Override
    public List<String> extensions() {
        return List.of(ID);
    }

    /** {@return certain where a track or a disc type stands as only a TOC has it, whatever the file's name} */
    @Override
    public Match probe(Probe probe) {
        return TocLikeness.of(probe);
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.of(new TocReader());
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new TocWriter());
    }

    @Override
    public Optional<SheetCheck> check() {
        return Optional.of(new CheckByReading(new TocInspection()));
    }
}
