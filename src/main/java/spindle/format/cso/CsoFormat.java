// SPDX-License-Identifier: Apache-2.0
package spindle.format.cso;

import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.Writer;

/** CSO: an ISO in compressed blocks. Written only; any reader of ISOs reads it, through its container. */
public final class CsoFormat implements DiscFormat {
    /** Its id, and the extension of its files. */
    public static final String ID = "cso";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "CSO: an ISO in compressed blocks, for the PSP and emulators";
    }

    @Override
    public List<String> extensions() {
        return List.of(ID);
    }

    /** {@return never: what is in a CSO is an ISO} */
    @Override
    public Match probe(Probe probe) {
        return Match.NO;
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.empty();
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new CsoWriter());
    }
}
