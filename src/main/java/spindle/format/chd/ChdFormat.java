// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.Writer;
import spindle.io.BigEndian;
import spindle.io.FileSource;

/** CHD: compressed hunks of data, of MAME. */
public final class ChdFormat implements DiscFormat {
    /** Its id. */
    public static final String ID = "chd";

    private final ChdSettings settings;

    /** Writes as chdman does, with our own metadata where they are needed. */
    public ChdFormat() {
        this(ChdSettings.DEFAULT);
    }

    /** @param settings how images are written */
    public ChdFormat(ChdSettings settings) {
        this.settings = settings;
    }

    /**
     * {@return the SHA-1 in the header of a CHD, of what it holds and its metadata, in hexadecimal; empty where the version has
     * none} No hunk is read.
     */
    public static Optional<String> sha1(Path file) throws IOException {
        try (FileSource source = FileSource.open(file)) {
            byte[] head = source.read(0, ChdHeader.BYTES);
            return new HeaderParser(file.toString(), head).parse().sha1().map(Sha1::hex);
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "CHD of a CD, GD-ROM or DVD (MAME)";
    }

    @Override
    public List<String> extensions() {
        return List.of(ID);
    }

    /** {@return certain where the file begins as every CHD does} */
    @Override
    public Match probe(Probe probe) {
        if (probe.head().length >= 8 && BigEndian.s64(probe.head(), 0) == ChdHeader.MAGIC) {
            return Match.CERTAIN;
        }
        return probe.extension().equals(ID) ? Match.NAME : Match.NO;
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.of(new ChdReader());
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new ChdWriter(settings));
    }
}
