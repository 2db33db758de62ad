// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A member of a ZIP archive, which has to be of the length and the CRC-32 that the directory has for it. */
final class CheckedStream extends FilterInputStream {
    private final ZipMember member;
    private final CRC32 crc = new CRC32();
    private long bytes;

    CheckedStream(InputStream in, ZipMember member) {
        super(in);
        this.member = member;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] dst, int offset, int count) throws IOException {
        int read = super.read(dst, offset, count);
        if (read > 0) {
            bytes += read;
            crc.update(dst, offset, read);
        }
        boolean ends = read < 0;
        if (bytes > member.bytes() || (ends && (bytes < member.bytes() || crc.getValue() != member.crc()))) {
            String problem = bytes == member.bytes() ? " has another CRC" : " is not of the length it should be";
            throw new DamagedStreamException(member.lastName() + problem);
        }
        return read;
    }
}
