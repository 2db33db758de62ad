// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.util.List;
import spindle.format.SheetFinding;
import spindle.format.SheetMend;
import spindle.image.DiscImage;
import spindle.io.FileBytes;

/** What one format knows about faults of its sheets. */
public interface SheetInspection {
    /**
     * {@return the image of a sheet, as far as it can be read}
     *
     * @param notices takes what is odd, and the faults that are passed over
     */
    DiscImage open(FileBytes sheet, Notices notices) throws IOException;

    /** {@return what is told of one sheet by what there is} */
    Told at(SheetEvidence evidence) throws IOException;

    /** What is told of one sheet. */
    interface Told {
        /** {@return what is wrong beside what the reader notices} */
        List<SheetFinding> more() throws IOException;

        /** {@return the change that makes a finding right, where one is proven} */
        SheetMend mend(SheetFinding finding) throws IOException;
    }
}
