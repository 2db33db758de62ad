// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.Writer;

/** Alcohol 120%: an MDS descriptor with its MDF, of a CD or a DVD. */
public final class MdsFormat implements DiscFormat {
    static final String ID = "mds";
    static final byte[] SIGNATURE = "MEDIA DESCRIPTOR".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "Alcohol 120%: MDS descriptor with MDF";
    }

    @Override
    public List<String> extensions() {
        return List.of("mds", "xmd");
    }

    /** {@return certain where the file begins with MEDIA DESCRIPTOR} */
    @Override
    public Match probe(Probe probe) {
        if (isSigned(probe.head())) {
            return Match.CERTAIN;
        }
        return extensions().contains(probe.extension()) ? Match.NAME : Match.NO;
    }

    static boolean isSigned(byte[] head) {
        return head.length >= SIGNATURE.length
                && Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.of(new MdsReader());
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new MdsWriter());
    }
}
