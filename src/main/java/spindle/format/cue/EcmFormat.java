// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.Writer;

/**
 * ECM: a BIN without what follows from its data, and the sheet that says what is in it. Written only; any reader opens an
 * ECM through its container.
 */
final class EcmFormat implements DiscFormat {
    @Override
    public String id() {
        return "ecm";
    }

    @Override
    public String description() {
        return "BIN packed as ECM, with its CUE sheet";
    }

    @Override
    public List<String> extensions() {
        return List.of("ecm");
    }

    /** {@return never: what is in an ECM is a BIN or another image} */
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
        return Optional.of(new CueWriter(BinPacking.ECM));
    }
}
