// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.List;
import spindle.format.Loss;
import spindle.image.Finding;
import spindle.io.IncompleteImageException;
import spindle.io.Remedy;

/** Says whether the losses and the damage of a plan were accepted. */
final class Acceptance {
    private final ConversionPlan plan;

    Acceptance(ConversionPlan plan) {
        this.plan = plan;
    }

    /** Refuses what the plan itself tells of. */
    void requireAll(long bytesOut) throws IncompleteImageException, DataLossException {
        requireUndamaged(plan.findings());
        requireAccepted(plan.losses(), bytesOut);
    }

    /** Refuses damage where no salvage was asked for. */
    void requireUndamaged(List<Finding> findings) throws IncompleteImageException {
        if (plan.options().damage() == ConversionOptions.DamagePolicy.REFUSE) {
            for (Finding finding : findings) {
                if (finding.severity() == Finding.Severity.ERROR) {
                    throw new IncompleteImageException(
                            "",
                            finding.message() + "; nothing was written",
                            finding.remedy().equals(Remedy.NONE) ? Remedy.of(Remedy.Action.SALVAGE) : finding.remedy());
                }
            }
        }
    }

    /**
     * Refuses losses where they are not accepted.
     *
     * @param bytesOut the bytes that are in a stream already
     */
    void requireAccepted(List<Loss> losses, long bytesOut) throws DataLossException {
        if (!losses.isEmpty() && plan.options().losses() == ConversionOptions.LossPolicy.REFUSE) {
            throw new DataLossException(plan.jobs().get(0).target().toString(), losses, bytesOut);
        }
    }
}
