// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Keepers;
import spindle.format.ccd.CcdFormat;
import spindle.format.cdi.CdiFormat;
import spindle.format.chd.ChdFormat;
import spindle.format.cso.CsoFormat;
import spindle.format.cue.CueFormat;
import spindle.format.gdi.GdiFormat;
import spindle.format.iso.IsoFormat;
import spindle.format.mds.MdsFormat;
import spindle.format.nrg.NrgFormat;
import spindle.format.raw.RawFormat;
import spindle.format.toc.TocFormat;

/** The formats there are. */
public final class Formats {
    /** All formats, in the order in which they are asked whether a file is theirs. */
    public static final List<DiscFormat> BUILT_IN = List.of(
            new CueFormat(),
            new TocFormat(),
            new GdiFormat(),
            new CcdFormat(),
            new MdsFormat(),
            new NrgFormat(),
            new CdiFormat(),
            new ChdFormat(),
            new IsoFormat(),
            new CsoFormat(),
            CueFormat.packedAsEcm(),
            new RawFormat());

    private Formats() {}

    /** {@return what the formats that can be written hold, from which a loss names those that keep it} */
    public static Keepers keepers() {
        return Keepers.of(BUILT_IN);
    }

    /** {@return the format of a name: {@code cue}} */
    public static Optional<DiscFormat> named(String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        for (DiscFormat format : BUILT_IN) {
            if (format.id().equals(wanted)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** {@return the first format that can be written and has this file name extension, without the dot} */
    public static Optional<DiscFormat> writtenAs(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        for (DiscFormat format : BUILT_IN) {
            if (format.writer().isPresent() && format.extensions().contains(wanted)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
