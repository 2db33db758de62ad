// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

/** The run ends here, as if its process were gone: every operation from now on throws it too. */
public final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    public Killed() {
        super("killed", null, false, false);
    }
}
