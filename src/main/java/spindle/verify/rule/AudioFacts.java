// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

/** What the one pass saw of the samples of an audio track, from index 1 on. Any number of threads may add. */
public final class AudioFacts {
    private long sectors;
    private long silentSectors;
    private long fullScale;
    private long digest;

    /** Adds a block of sectors. */
    synchronized void add(int count, int silent, long loud, long blockDigest) {
        sectors += count;
        silentSectors += silent;
        fullScale += loud;
        digest += blockDigest;
    }

    /** {@return how many sectors were seen} */
    synchronized long sectors() {
        return sectors;
    }

    /** {@return how many sectors hold nothing but zeroes} */
    synchronized long silentSectors() {
        return silentSectors;
    }

    /** {@return how many samples are the lowest or the highest that there is} */
    synchronized long fullScale() {
        return fullScale;
    }

    /** {@return a number that tracks of the same samples share, and others practically never} */
    synchronized long digest() {
        return digest;
    }
}
