// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.IncompleteImageException;
import spindle.io.Remedy;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;

/**
 * Something wrong, odd or worth saying about a sheet.
 *
 * @param rule the rule that it breaks
 * @param weight what it means for who reads the sheet
 * @param place where it is
 * @param message what is wrong, lower case, without a full stop
 * @param remedy what is right, or what to do
 * @param mend the change that makes it right, where one is proven
 */
public record SheetFinding(
        String rule, Weight weight, SheetPlace place, String message, Remedy remedy, SheetMend mend) {
    /** What a finding means for who reads the sheet. */
    public enum Weight {
        /** Nothing is wrong. */
        NOTE,
        /** The sheet is read leniently, or its content settles what it says. */
        WARNING,
        /** A file that it names cannot be read. */
        UNREADABLE,
        /** It cannot be read. */
        INVALID,
        /** Sectors are damaged or missing. */
        DAMAGED,
        /** It needs what is not supported. */
        UNSUPPORTED;

        /** {@return whether it keeps the image from being read whole} */
        public boolean isError() {
            return compareTo(WARNING) > 0;
        }
    }

    /** {@return what was noticed while a sheet was read} */
    public static SheetFinding of(Finding finding, String name) {
        Weight weight = switch (finding.severity()) {
            case NOTE -> Weight.NOTE;
            case WARNING -> Weight.WARNING;
            case ERROR -> Weight.DAMAGED;
        };
        SheetPlace.Told told = SheetPlace.parse(finding.message(), name)
                .orElse(new SheetPlace.Told(SheetPlace.WHOLE_SHEET, finding.message()));
        return new SheetFinding(finding.rule(), weight, told.place(), told.words(), finding.remedy(), SheetMend.NONE);
    }

    /** {@return what keeps a sheet from being read} */
    public static SheetFinding of(SpindleException problem, String name) {
        SheetPlace.Told told = SheetPlace.parse(problem.place(), name)
                .orElse(new SheetPlace.Told(SheetPlace.WHOLE_SHEET, problem.place()));
        String elsewhere = told.words().isEmpty() ? "" : told.words() + ": ";
        Weight weight = weight(problem);
        return new SheetFinding(
                rule(weight), weight, told.place(), elsewhere + problem.problem(), problem.remedy(), SheetMend.NONE);
    }

    private static Weight weight(SpindleException problem) {
        if (problem instanceof UnreadableInputException) {
            return Weight.UNREADABLE;
        }
        if (problem instanceof DiscFormatException) {
            return Weight.INVALID;
        }
        return problem instanceof IncompleteImageException ? Weight.DAMAGED : Weight.UNSUPPORTED;
    }

    private static String rule(Weight weight) {
        return switch (weight) {
            case UNREADABLE -> "missing-file";
            case DAMAGED -> "truncated";
            case UNSUPPORTED -> "unsupported";
            default -> "invalid";
        };
    }

    /** {@return the same finding with what makes it right} */
    public SheetFinding with(SheetMend other) {
        return new SheetFinding(rule, weight, place, message, remedy, other);
    }
}
