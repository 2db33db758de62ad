// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.util.Set;
import spindle.format.WriteOptions;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashForm;

/**
 * What is hashed of a disc, and how.
 *
 * @param form as what files
 * @param algorithms which checksums, at least one
 * @param name what the files are called: {@code name (Track 1).bin}, {@code name.cue}; stored files keep their names
 * @param gaps where the pregaps of audio go, of PCM alone: Redump's BINs begin with them
 * @param threads how many threads work, 1 or more
 */
public record HashRequest(
        HashForm form, Set<DigestAlgorithm> algorithms, String name, WriteOptions.GapPolicy gaps, int threads) {
    public HashRequest {
        algorithms = Set.copyOf(algorithms);
        if (algorithms.isEmpty() || threads < 1) {
            throw new IllegalArgumentException(algorithms + " on " + threads + " threads");
        }
    }

    /** All checksums of a disc as Redump counts it, on two threads. */
    public HashRequest(String name) {
        this(HashForm.REDUMP, Set.of(DigestAlgorithm.values()), name, WriteOptions.GapPolicy.APPEND, 2);
    }

    /** {@return the same, as other files} */
    public HashRequest withForm(HashForm other) {
        return new HashRequest(other, algorithms, name, gaps, threads);
    }

    /** {@return the same, with files of another name} */
    public HashRequest withName(String other) {
        return new HashRequest(form, algorithms, other, gaps, threads);
    }

    /** {@return the same, with other checksums} */
    public HashRequest withAlgorithms(Set<DigestAlgorithm> other) {
        return new HashRequest(form, other, name, gaps, threads);
    }

    /** {@return the same, on so many threads} */
    public HashRequest withThreads(int count) {
        return new HashRequest(form, algorithms, name, gaps, count);
    }
}
