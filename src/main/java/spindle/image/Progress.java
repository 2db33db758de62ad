// SPDX-License-Identifier: Apache-2.0
package spindle.image;

/** Follows long work, and may stop it. Its methods are called by any number of threads. */
public interface Progress {
    /** Ignores what it is told, and stops nothing. */
    Progress NONE = new Progress() {
        @Override
        public void begin(long bytes) {}

        @Override
        public void advance(long bytes) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * The work begins.
     *
     * @param bytes how many will be read in all
     */
    void begin(long bytes);

    /**
     * More has been done.
     *
     * @param bytes how many were read since the last call
     */
    void advance(long bytes);

    /** {@return whether the work shall stop; nothing is left behind then} */
    boolean isCancelled();
}
