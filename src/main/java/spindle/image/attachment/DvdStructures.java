// SPDX-License-Identifier: Apache-2.0
package spindle.image.attachment;

import java.util.Arrays;

/**
 * What a DVD says of itself outside its sectors.
 *
 * @param bca the burst cutting area; empty where there is none
 * @param structures copyright, manufacturing and physical information, 4100 bytes a layer; empty where there is none
 */
public record DvdStructures(byte[] bca, byte[] structures) implements Attachment {
    /** Bytes of the structures of one layer: 4 of copyright, 2048 manufacturing, 2048 physical. */
    public static final int LAYER_BYTES = 4100;

    /** No structures. */
    public static final DvdStructures NONE = new DvdStructures(new byte[0], new byte[0]);

    public DvdStructures {
        bca = bca.clone();
        structures = structures.clone();
    }

    /** {@return the burst cutting area, a copy} */
    @Override
    public byte[] bca() {
        return bca.clone();
    }

    /** {@return the structures of all layers, a copy} */
    @Override
    public byte[] structures() {
        return structures.clone();
    }

    /** {@return whether it says nothing} */
    public boolean isEmpty() {
        return bca.length == 0 && structures.length == 0;
    }

    @Override
    public long count() {
        return (long) structures.length / LAYER_BYTES + (bca.length > 0 ? 1 : 0);
    }

    @Override
    public String describe() {
        return "the structures of the DVD (copyright, manufacturing, physical, burst cutting area)";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DvdStructures that
                && Arrays.equals(bca, that.bca)
                && Arrays.equals(structures, that.structures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bca) * 31 + Arrays.hashCode(structures);
    }
}
