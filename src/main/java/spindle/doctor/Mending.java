// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spindle.format.CheckedSheet;
import spindle.format.DiscFormat;
import spindle.format.ReadOptions;
import spindle.format.SheetEdit;
import spindle.format.SheetFinding;
import spindle.format.sheet.SheetInMemory;
import spindle.io.DiscFormatException;

/**
 * Mends one sheet in rounds: what is proven is changed, and the changed sheet is looked at again, until nothing more is
 * proven.
 */
final class Mending {
    /** Rounds that are tried; each finds what the one before it brought to light. */
    private static final int MOST_ROUNDS = 20;
    /** Changes that are made: ten for each track that a disc may have. */
    private static final int MOST_CHANGES = 1000;

    private final SheetInMemory sheet;
    private final DiscFormat format;
    private final ReadOptions options;
    private final List<SheetFinding> mended = new ArrayList<>();

    Mending(SheetInMemory sheet, DiscFormat format, ReadOptions options) {
        this.sheet = sheet;
        this.format = format;
        this.options = options;
    }

    /** Looks at a sheet. */
    interface Look {
        Diagnosis at(SheetInMemory sheet) throws IOException;
    }

    MendedSheet run(Look look) throws IOException {
        Diagnosis before = look.at(sheet);
        Charset charset = charset(before.sheet());
        Diagnosis now = before;
        String text = before.sheet().text();
        Map<Integer, SheetEdit> edits = edits(now.sheet().findings());
        for (int round = 0; round == 0 || !edits.isEmpty(); round++) {
            if (round == MOST_ROUNDS || mended.size() > MOST_CHANGES) {
                throw new DiscFormatException(
                        sheet.path().toString(), "has more faults than can be mended", "write the sheet anew");
            }
            text = SheetLines.of(text).with(edits).text();
            now = look.at(new SheetInMemory(sheet.path(), text.getBytes(charset)));
            edits = edits(now.sheet().findings());
        }
        SheetInMemory after = new SheetInMemory(sheet.path(), text.getBytes(charset));
        List<String> moved = DiscChange.between(sheet, after, format, options);
        return new MendedSheet(before, now, text, charset, mended, moved);
    }

    /** {@return UTF-8 where the bytes are sure to be that text; what they are read as, where that is a guess} */
    private static Charset charset(CheckedSheet sheet) {
        boolean guessed = sheet.encoding() == CheckedSheet.Encoding.GUESSED;
        return guessed && !sheet.charset().equals(StandardCharsets.US_ASCII) ? sheet.charset() : StandardCharsets.UTF_8;
    }

    /** {@return the edits of this round: of several for one line the first, the others being found again} */
    private Map<Integer, SheetEdit> edits(List<SheetFinding> findings) {
        Map<Integer, SheetEdit> edits = new LinkedHashMap<>();
        for (SheetFinding finding : findings) {
            List<SheetEdit> own = finding.mend().edits();
            boolean known = edits.values().containsAll(own);
            boolean free = own.stream().noneMatch(edit -> edits.containsKey(edit.line()));
            if (finding.mend().isProven() && (known || free)) {
                own.forEach(edit -> edits.put(edit.line(), edit));
                mended.add(finding);
            }
        }
        return edits;
    }
}
