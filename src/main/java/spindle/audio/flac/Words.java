// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Words of 4 and 8 bytes at any offset of a byte array; bounds are checked, nothing else is done. */
final class Words {
    private static final VarHandle LONG_BE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_BE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    static long longBigEndian(byte[] src, int at) {
        return (long) LONG_BE.get(src, at);
    }

    static void putLongBigEndian(byte[] dst, int at, long value) {
        LONG_BE.set(dst, at, value);
    }

    static int intBigEndian(byte[] src, int at) {
        return (int) INT_BE.get(src, at);
    }

    static void putIntBigEndian(byte[] dst, int at, int value) {
        INT_BE.set(dst, at, value);
    }

    static int intLittleEndian(byte[] src, int at) {
        return (int) INT_LE.get(src, at);
    }

    static void putIntLittleEndian(byte[] dst, int at, int value) {
        INT_LE.set(dst, at, value);
    }
}
