// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import spindle.format.ReadOptions;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetEvidence;
import spindle.format.sheet.SheetInspection;
import spindle.image.DiscImage;
import spindle.io.FileBytes;
import spindle.io.SpindleException;

/** Opens TOCs for a look at all their faults. */
final class TocInspection implements SheetInspection {
    @Override
    public DiscImage open(FileBytes sheet, Notices notices) throws IOException {
        return TocReader.open(sheet, notices);
    }

    @Override
    public Told at(SheetEvidence evidence) {
        return new TocMends(evidence, sheet(evidence));
    }

    /** {@return what a TOC says, as far as it is understood} */
    private static Optional<TocSheet> sheet(SheetEvidence evidence) {
        byte[] text = String.join("\n", evidence.lines()).getBytes(StandardCharsets.UTF_8);
        try {
            Notices passing = new Notices(TocMends.NAME, ReadOptions.DEFAULT, Notices.Faults.PASSED);
            return Optional.of(TocParser.parse(TocMends.NAME, text, passing));
        } catch (SpindleException e) {
            return Optional.empty(); // the reader said why
        }
    }
}
