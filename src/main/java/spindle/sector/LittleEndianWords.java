// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian words of 4 and 8 bytes at any offset of a byte array; the kernels' only way to load and store them. */
final class LittleEndianWords {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndianWords() {}

    static long getLong(byte[] src, int at) {
        return (long) LONG.get(src, at);
    }

    static void putLong(byte[] dst, int at, long value) {
        LONG.set(dst, at, value);
    }

    static int getInt(byte[] src, int at) {
        return (int) INT.get(src, at);
    }

    static void putInt(byte[] dst, int at, int value) {
        INT.set(dst, at, value);
    }
}
