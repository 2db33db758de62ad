// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

/** Bytes of a file on their way through its checksums. */
final class Block {
    private final long offset;
    private final byte[] bytes;
    private final int count;
    private int stages;

    /** @param stages how many checksums take it */
    Block(long offset, byte[] bytes, int count, int stages) {
        this.offset = offset;
        this.bytes = bytes;
        this.count = count;
        this.stages = stages;
    }

    /** {@return where it begins in the file} */
    long offset() {
        return offset;
    }

    byte[] bytes() {
        return bytes;
    }

    /** {@return how many of the bytes are its own} */
    int count() {
        return count;
    }

    /** {@return whether with this the last checksum has taken it} */
    boolean isTaken() {
        stages--;
        return stages == 0;
    }
}
