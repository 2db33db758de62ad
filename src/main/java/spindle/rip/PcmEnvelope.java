// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.nio.ByteOrder;

/** What an audio file has around samples that are not compressed. */
interface PcmEnvelope {
    /** {@return the byte order of its samples} */
    ByteOrder order();

    /**
     * {@return the bytes before the samples}
     *
     * @param sampleBytes how many bytes of samples follow, a multiple of 2352
     */
    byte[] head(long sampleBytes);

    /** {@return the bytes behind the samples} */
    byte[] tail();
}
