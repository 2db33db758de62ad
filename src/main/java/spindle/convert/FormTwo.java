// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

/** What becomes of the payload of form 2 sectors (2324 bytes) where the target holds 2048. */
public enum FormTwo {
    /** A payload that is not empty is a loss that was not accepted. */
    REFUSE,
    /** The first 2048 bytes are kept. */
    CUT,
    /** 2048 zero bytes take its place. */
    ZERO,
    /** The target holds 2324 bytes a sector; only where the whole track is form 2. */
    WHOLE;

    /** {@return whether it is accepted that a part of the payload is not kept} */
    boolean isCut() {
        return this == CUT || this == ZERO;
    }
}
