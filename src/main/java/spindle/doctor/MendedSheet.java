// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import spindle.format.SheetFinding;

/**
 * A sheet as the changes that are proven make it.
 *
 * @param before the sheet as it is
 * @param after the sheet as it becomes, with what is left of its faults
 * @param text the text that it becomes
 * @param charset what the text is written in
 * @param mended what was found and mended, in the order in which it was
 * @param moved what lies elsewhere on the disc by the mended sheet, one line each; empty where nothing does
 */
public record MendedSheet(
        Diagnosis before,
        Diagnosis after,
        String text,
        Charset charset,
        List<SheetFinding> mended,
        List<String> moved) {
    public MendedSheet {
        mended = List.copyOf(mended);
        moved = List.copyOf(moved);
    }

    /** {@return the bytes of the mended sheet} */
    public byte[] bytes() {
        return text.getBytes(charset);
    }

    /** {@return what is left and is no note: it was found, and nothing proves how to mend it} */
    public List<SheetFinding> left() {
        return after.sheet().findings().stream()
                .filter(finding -> finding.weight() != SheetFinding.Weight.NOTE)
                .toList();
    }

    /** {@return whether anything changes, the encoding included} */
    public boolean isChanged() {
        return !mended.isEmpty() || !text.equals(before.sheet().text());
    }

    /** {@return the same sheet in a style, where it is a CUE sheet} */
    public MendedSheet in(SheetStyle style) {
        String styled = before.format().equals("cue") ? Restyling.of(text, style) : text;
        return new MendedSheet(before, after, styled, charset, mended, moved);
    }

    /** {@return the changes as a unified diff; empty where no line changes} */
    public String diff() {
        String name = before.path().toString();
        return UnifiedDiff.of(name, before.sheet().text(), text);
    }

    /** {@return whether the mended sheet is UTF-8 and was something else} */
    public boolean isEncodedAnew() {
        return charset.equals(StandardCharsets.UTF_8)
                && !before.sheet().charset().equals(StandardCharsets.UTF_8)
                && !before.sheet().charset().equals(StandardCharsets.US_ASCII);
    }
}
