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
 * @param fill what stands in for sectors that cannot be read, where what is there is converted
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
        Fill fill,
        OutputSet.Overwrite overwrite,
        OutputSet.Sync sync,
        int threads) {
    /** Takes sectors as they are, refuses every loss, replaces nothing, works on one thread. */
    public static final ConversionOptions DEFAULT = new ConversionOptions(
            WriteOptions.DEFAULT,
            FormTwo.REFUSE,
            SectorCare.NONE,
            Proving.NONE,
            LossPolicy.REFUSE,
            DamagePolicy.REFUSE,
            Fill.ZEROES,
            OutputSet.Overwrite.REFUSE,
            OutputSet.Sync.NONE,
            1);

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

    /** {@return these options with another way of writing the target} */
    public ConversionOptions withWrite(WriteOptions changed) {
        return new ConversionOptions(changed, formTwo, care, proof, losses, damage, fill, overwrite, sync, threads);
    }

    /** {@return these options with another rule for form 2 payload} */
    public ConversionOptions withFormTwo(FormTwo changed) {
        return new ConversionOptions(write, changed, care, proof, losses, damage, fill, overwrite, sync, threads);
    }

    /** {@return these options with other care of damaged sectors} */
    public ConversionOptions withCare(SectorCare changed) {
        return new ConversionOptions(write, formTwo, changed, proof, losses, damage, fill, overwrite, sync, threads);
    }

    /** {@return these options with or without building the source again} */
    public ConversionOptions withProof(Proving changed) {
        return new ConversionOptions(write, formTwo, care, changed, losses, damage, fill, overwrite, sync, threads);
    }

    /** {@return these options with losses accepted or refused} */
    public ConversionOptions withLosses(LossPolicy changed) {
        return new ConversionOptions(write, formTwo, care, proof, changed, damage, fill, overwrite, sync, threads);
    }

    /** {@return these options with incomplete images converted or refused} */
    public ConversionOptions withDamage(DamagePolicy changed) {
        return new ConversionOptions(write, formTwo, care, proof, losses, changed, fill, overwrite, sync, threads);
    }

    /** {@return these options with another filling of sectors that cannot be read} */
    public ConversionOptions withFill(Fill changed) {
        return new ConversionOptions(write, formTwo, care, proof, losses, damage, changed, overwrite, sync, threads);
    }

    /** {@return these options with existing files replaced or kept} */
    public ConversionOptions withOverwrite(OutputSet.Overwrite changed) {
        return new ConversionOptions(write, formTwo, care, proof, losses, damage, fill, changed, sync, threads);
    }

    /** {@return these options with or without flushing files} */
    public ConversionOptions withSync(OutputSet.Sync changed) {
        return new ConversionOptions(write, formTwo, care, proof, losses, damage, fill, overwrite, changed, threads);
    }

    /** {@return these options with another number of threads} */
    public ConversionOptions withThreads(int changed) {
        return new ConversionOptions(write, formTwo, care, proof, losses, damage, fill, overwrite, sync, changed);
    }
}
