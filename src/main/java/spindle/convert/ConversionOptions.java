// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import spindle.format.WriteOptions;
import spindle.io.OutputSet;

/**
 * How a conversion is done.
 *
 * @param write how the target is written
 * @param formTwo what becomes of form 2 payload where it does not fit
 * @param care what is done about damaged sectors
 * @param proof whether the source is built again from the result, and compared, where that is not needed anyway
 * @param losses whether losses are accepted
 * @param damage whether an image that lacks sectors is converted with what is there
 * @param overwrite whether existing files are replaced
 * @param sync whether files are flushed to the disk
 * @param threads how many threads work, 1 or more
 */
public record ConversionOptions(
        WriteOptions write,
        FormTwo formTwo,
        SectorCare care,
        Proving proof,
        LossPolicy losses,
        DamagePolicy damage,
        OutputSet.Overwrite overwrite,
        OutputSet.Sync sync,
        int threads) {
    /** Whether the source is built again from the result, and compared. */
    public enum Proving {
        NONE,
        PROVE
    }

    /** Whether losses are accepted. */
    public enum LossPolicy {
        /** Anything that the target cannot hold stops the conversion, and nothing is left of it. */
        REFUSE,
        /** Losses are reported, and accepted. */
        ACCEPT
    }

    /** What becomes of an image that lacks sectors which should be there. */
    public enum DamagePolicy {
        /** Nothing is written. */
        REFUSE,
        /** What is there is written. */
        SALVAGE
    }

    public ConversionOptions {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }
}
