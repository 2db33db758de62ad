// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.Writer;

/** Nero: an NRG file of version 1 or 2. */
public final class NrgFormat implements DiscFormat {
    static final String ID = "nrg";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "Nero image";
    }

    @Override
    public List<String> extensions() {
        return List.of("nrg");
    }

    /** {@return certain where the file ends with Nero's trailer, which points into the file} */
    @Override
    public Match probe(Probe probe) throws IOException {
        if (NrgTrailer.find(probe.source()).isPresent()) {
            return Match.CERTAIN;
        }
        return extensions().contains(probe.extension()) ? Match.NAME : Match.NO;
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.of(new NrgReader());
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new NrgWriter());
    }
}
