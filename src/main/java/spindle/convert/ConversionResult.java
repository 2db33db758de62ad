// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.List;
import spindle.format.Loss;
import spindle.format.PlannedFile;
import spindle.image.Finding;

/**
 * What was done.
 *
 * @param outputs the files that were written, or, of a dry run, would have been
 * @param losses what the target does not hold; accepted, or there would be no result
 * @param leftBehind what was not asked for and stayed behind
 * @param unproved what of the sectors does not follow from the result, where that was asked for and is no loss
 * @param findings what was noticed in the source, damaged sectors included
 * @param repairs damaged sectors, and what became of them
 */
public record ConversionResult(
        List<PlannedFile> outputs,
        List<Loss> losses,
        List<Loss> leftBehind,
        List<Loss> unproved,
        List<Finding> findings,
        List<Repair> repairs) {
    public ConversionResult {
        outputs = List.copyOf(outputs);
        losses = List.copyOf(losses);
        leftBehind = List.copyOf(leftBehind);
        unproved = List.copyOf(unproved);
        findings = List.copyOf(findings);
        repairs = List.copyOf(repairs);
    }

    /** {@return the same, but for what was noticed} */
    public ConversionResult withFindings(List<Finding> changed) {
        return new ConversionResult(outputs, losses, leftBehind, unproved, changed, repairs);
    }

    /** {@return whether sectors are not as they were stored} */
    public boolean hasRepaired() {
        for (Repair repair : repairs) {
            if (repair.outcome() != Repair.Outcome.LEFT) {
                return true;
            }
        }
        return false;
    }
}
