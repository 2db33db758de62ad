// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;
import spindle.io.UnsupportedImageException;

/**
 * The pages of an Ogg Vorbis file (RFC 3533, 6), walked from the first to the last: how many samples they say they have,
 * and whether a decoder can be trusted with them.
 *
 * @param samples the granule position of the last page that has one; 0 where none has
 */
record OggPages(long samples) {
    private static final int HEADER_BYTES = 27;
    private static final int FLAGS = 5;
    private static final int GRANULE = 6;
    private static final int SEGMENTS = 26;
    private static final int BEGINNING = 2;
    private static final int CONTINUED = 1;
    /** Of a comment packet: its type and {@code vorbis}. */
    private static final int COMMENT_HEADER = 7;
    /** A comment packet with larger pictures than this is refused. */
    private static final int MOST_COMMENT_BYTES = 1 << 25;

    /** {@return the bounds of the samples; empty where no page says them} The last block of samples goes on for longer. */
    Optional<SampleBounds> bounds() {
        return samples > 0 ? Optional.of(new SampleBounds(0, samples)) : Optional.empty();
    }

    /**
     * Walks the pages.
     *
     * @throws UnsupportedImageException where several streams follow one another
     * @throws DiscFormatException where the comments are longer than what holds them
     */
    static OggPages of(ByteSource file) throws IOException {
        long at = 0;
        long samples = 0;
        int pages = 0;
        ByteArrayOutputStream comment = new ByteArrayOutputStream();
        boolean commenting = true;
        for (byte[] page = page(file, at); page.length > 0; page = page(file, at)) {
            boolean begins = (page[FLAGS] & BEGINNING) != 0;
            if (begins && pages > 0) {
                throw new UnsupportedImageException(
                        file.name(),
                        "is Ogg with several streams in it, which are not decoded as one",
                        "make one file of it (ffmpeg -i \"" + file.name() + "\" -ar 44100 -ac 2 \"whole.wav\") and name"
                                + " that");
            }
            if (pages > 0 && commenting) {
                boolean continued = (page[FLAGS] & CONTINUED) != 0;
                commenting = (pages == 1 || continued) && append(file, at, page, comment);
            }
            samples = Math.max(samples, LittleEndian.s64(page, GRANULE));
            at += page.length + bodyBytes(page);
            pages++;
        }
        requireSound(file.name(), comment.toByteArray());
        return new OggPages(samples);
    }

    /** {@return the header of a page with its segments; no bytes where there is none} */
    private static byte[] page(ByteSource file, long at) throws IOException {
        byte[] page = file.read(at, HEADER_BYTES + 255);
        boolean there = page.length >= HEADER_BYTES && PcmSearch.tag(page, 0).equals("OggS");
        int length = there ? HEADER_BYTES + (page[SEGMENTS] & 0xFF) : 0;
        return there && page.length >= length ? Arrays.copyOf(page, length) : new byte[0];
    }

    private static int bodyBytes(byte[] page) {
        int bytes = 0;
        for (int i = HEADER_BYTES; i < page.length; i++) {
            bytes += page[i] & 0xFF;
        }
        return bytes;
    }

    /** Appends the first packet of a page; returns whether it goes on in the next one. */
    private static boolean append(ByteSource file, long at, byte[] page, ByteArrayOutputStream packet)
            throws IOException {
        int bytes = 0;
        int next = HEADER_BYTES;
        int segment = 255;
        while (next < page.length && segment == 255) {
            segment = page[next++] & 0xFF;
            bytes += segment;
        }
        packet.writeBytes(file.read(at + page.length, bytes));
        return segment == 255 && packet.size() < MOST_COMMENT_BYTES;
    }

    /** The lengths in a comment packet (Vorbis I, 5.2.1): a decoder takes memory for whatever they say. */
    private static void requireSound(String name, byte[] packet) throws DiscFormatException {
        long at = COMMENT_HEADER;
        long left = 1;
        for (boolean vendor = true; left > 0; left--) {
            long length = at + 4 <= packet.length ? LittleEndian.u32(packet, (int) at) : Long.MAX_VALUE / 2;
            at += 4 + length;
            if (at > packet.length || (vendor && at + 4 > packet.length)) {
                throw new DiscFormatException(
                        name, "is Ogg Vorbis whose comments are longer than the packet they are in", "get it again");
            }
            if (vendor) {
                left = LittleEndian.u32(packet, (int) at) + 1;
                at += 4;
                vendor = false;
            }
        }
    }
}
