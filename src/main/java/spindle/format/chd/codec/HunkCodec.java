// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

/**
 * Packs hunks, and unpacks them. The buffers are the caller's; nothing outside the given ranges is read or written. An
 * instance belongs to one thread at a time.
 */
public interface HunkCodec {
    /** What {@link #encode} returns where the packed form does not fit. */
    int DOES_NOT_FIT = -1;

    /**
     * Unpacks a hunk.
     *
     * @param src holds the packed hunk, {@code count} bytes from {@code at} on; it may end before them
     * @param dst receives {@code dstCount} bytes from {@code dstAt} on
     * @return the bytes that the packed hunk takes, up to {@code count}
     * @throws DamagedHunkException where the bytes are no hunk of that length
     * @throws IndexOutOfBoundsException where a range is not inside its array
     */
    int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException;

    /**
     * Packs a hunk.
     *
     * @param src holds the hunk, {@code count} bytes from {@code at} on
     * @param dst receives the packed hunk from {@code dstAt} on
     * @param room the bytes that it may take
     * @return the bytes that it takes, or {@link #DOES_NOT_FIT}; the room may hold anything then
     * @throws IndexOutOfBoundsException where a range is not inside its array
     */
    int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room);
}
