// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/** Bytes are no FLAC, or damaged FLAC. The message names the byte and what is wrong there. */
public final class FlacFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final String reason;

    /**
     * Creates the exception.
     *
     * @param offset of the byte where it was noticed: in the stream for a {@link FlacDecoder}, in the array otherwise
     * @param reason what is wrong, in lower case and without a full stop
     */
    public FlacFormatException(long offset, String reason) {
        super("byte " + offset + ": " + reason);
        this.offset = offset;
        this.reason = reason;
    }

    /** {@return the offset of the byte where it was noticed} */
    public long offset() {
        return offset;
    }

    /** {@return what is wrong, without the place} */
    public String reason() {
        return reason;
    }

    /** {@return the same complaint about bytes that stand {@code bytes} further on} */
    FlacFormatException movedBy(long bytes) {
        FlacFormatException moved = new FlacFormatException(offset + bytes, reason);
        moved.initCause(this);
        return moved;
    }
}
