// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.List;

/**
 * A change of a sheet that its files, or the rules of its syntax, prove right.
 *
 * @param proof what proves it, lower case, without a full stop; empty where nothing is changed
 * @param edits the lines that change; empty where the encoding alone does
 */
public record SheetMend(String proof, List<SheetEdit> edits) {
    /** Nothing is proven. */
    public static final SheetMend NONE = new SheetMend("", List.of());

    public SheetMend {
        edits = List.copyOf(edits);
    }

    /** {@return whether there is a change} */
    public boolean isProven() {
        return !proof.isEmpty();
    }
}
