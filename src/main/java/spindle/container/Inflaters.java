// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.Closeable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates blocks, any number of threads at a time; each inflater is used again. */
final class Inflaters implements Closeable {
    private final ConcurrentLinkedQueue<Inflater> idle = new ConcurrentLinkedQueue<>();
    private final Wrapping wrapping;

    /** What stands around the deflated bytes. */
    enum Wrapping {
        /** Nothing (RFC 1951). */
        NONE,
        /** Header and Adler-32 (RFC 1950). */
        ZLIB
    }

    Inflaters(Wrapping wrapping) {
        this.wrapping = wrapping;
    }

    /**
     * {@return exactly so many bytes} What follows them is not looked at.
     *
     * @throws DataFormatException where it is no deflate, or inflates to fewer
     */
    byte[] inflate(byte[] src, int bytes) throws DataFormatException {
        Inflater known = idle.poll();
        Inflater inflater = known == null ? new Inflater(wrapping == Wrapping.NONE) : known;
        try {
            inflater.setInput(src);
            byte[] dst = new byte[bytes];
            int done = 0;
            while (done < bytes) {
                int more = inflater.inflate(dst, done, bytes - done);
                if (more == 0) {
                    throw new DataFormatException("a block inflates to " + done + " bytes, not " + bytes);
                }
                done += more;
            }
            return dst;
        } finally {
            inflater.reset();
            idle.add(inflater);
        }
    }

    @Override
    public void close() {
        for (Inflater inflater = idle.poll(); inflater != null; inflater = idle.poll()) {
            inflater.end();
        }
    }
}
