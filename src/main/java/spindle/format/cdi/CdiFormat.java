// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.Writer;
import spindle.io.DiscFormatException;

/** Images of DiscJuggler. */
public final class CdiFormat implements DiscFormat {
    static final String ID = "cdi";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "DiscJuggler image";
    }

    @Override
    public List<String> extensions() {
        return List.of(ID);
    }

    /** {@return certain where a description of tracks can be read at the end of the file} */
    @Override
    public Match probe(Probe probe) throws IOException {
        Match byName = probe.extension().equals(ID) ? Match.NAME : Match.NO;
        Optional<CdiFooter> footer = CdiFooter.read(probe.source());
        if (footer.isEmpty()) {
            return byName;
        }
        try {
            CdiDescriptor.read(probe.source(), footer.get());
            return Match.CERTAIN;
        } catch (DiscFormatException e) {
            return byName;
        }
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.of(new CdiReader());
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new CdiWriter());
    }
}
