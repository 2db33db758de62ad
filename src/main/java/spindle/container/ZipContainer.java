// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import spindle.io.ByteSource;
import spindle.io.LittleEndian;
import spindle.io.SourceStream;
import spindle.io.UnsupportedImageException;

/** A ZIP archive with one image in it. What is stored is read in place, what is deflated is unpacked. */
final class ZipContainer {
    private static final int HEADER_BYTES = 30;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String UNPACK = "unpack it first";

    private ZipContainer() {}

    static ByteSource open(Packed packed) throws IOException {
        ZipMember member = image(packed, new ZipDirectory(packed).members());
        long start = checkedStart(packed, member);
        return switch (member.method()) {
            case ZipMember.STORED -> stored(packed, member, start);
            case ZipMember.DEFLATED -> deflated(packed, member, start);
            default -> throw unknownMethod(packed, member);
        };
    }

    /** Unpacks one file of an archive, which stays open. */
    static void unpack(Packed packed, ZipMember member, Path file) throws IOException {
        long start = checkedStart(packed, member);
        if (member.method() != ZipMember.STORED && member.method() != ZipMember.DEFLATED) {
            throw unknownMethod(packed, member);
        }
        Inflater inflater = new Inflater(true);
        try (InputStream bytes = new SourceStream(packed.source(), start, start + member.packedBytes());
                InputStream plain = member.method() == ZipMember.STORED
                        ? bytes
                        : new InflaterInputStream(bytes, inflater, BUFFER_BYTES);
                InputStream in = new CheckedStream(plain, member)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (DamagedStreamException | ZipException | EOFException e) {
            throw packed.damaged("is a damaged ZIP archive (" + member.lastName() + ": " + e.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }

    private static UnsupportedImageException unknownMethod(Packed packed, ZipMember member) {
        return packed.unsupported(
                "is a ZIP archive compressed by a method that is not known here, " + member.method(), UNPACK);
    }

    private static long checkedStart(Packed packed, ZipMember member) throws IOException {
        if (member.isEncrypted()) {
            throw packed.unsupported("is a ZIP archive with a password", UNPACK);
        }
        long start = start(packed, member);
        if (member.packedBytes() < 0 || member.packedBytes() > packed.length() - start) {
            throw packed.damaged("is a ZIP archive that ends within " + member.lastName());
        }
        return start;
    }

    /** {@return the only image in an archive, or its only file} */
    private static ZipMember image(Packed packed, List<ZipMember> members) throws IOException {
        List<ZipMember> files = new ArrayList<>();
        List<ZipMember> images = new ArrayList<>();
        for (ZipMember member : members) {
            if (member.isSheet()) {
                throw packed.unsupported("is a ZIP archive of several sheets", UNPACK);
            }
            if (member.isFile()) {
                files.add(member);
            }
            if (member.isFile() && member.isImage()) {
                images.add(member);
            }
        }
        List<ZipMember> candidates = images.isEmpty() ? files : images;
        if (candidates.size() != 1) {
            String what = images.isEmpty() ? " files and no image" : " images";
            throw packed.unsupported("is a ZIP archive of " + candidates.size() + what, UNPACK);
        }
        return candidates.get(0);
    }

    /** {@return where a member's bytes begin: behind its local header, which has lengths of its own (4.3.7)} */
    private static long start(Packed packed, ZipMember member) throws IOException {
        if (member.header() < 0 || member.header() > packed.length() - HEADER_BYTES) {
            throw packed.damaged("is a ZIP archive that ends before " + member.lastName());
        }
        byte[] header = packed.read(member.header(), HEADER_BYTES);
        if (LittleEndian.u32(header, 0) != Integer.reverseBytes(Magic.ZIP)) {
            throw packed.damaged("is a ZIP archive in which " + member.lastName() + " is not at its place");
        }
        return member.header() + HEADER_BYTES + LittleEndian.u16(header, 26) + LittleEndian.u16(header, 28);
    }

    private static ByteSource stored(Packed packed, ZipMember member, long start) throws IOException {
        try (InputStream in = new SourceStream(packed.source(), start, start + member.packedBytes());
                CheckedStream checked = new CheckedStream(in, member)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            int read = checked.read(buffer, 0, buffer.length);
            while (read >= 0) {
                read = checked.read(buffer, 0, buffer.length);
            }
        } catch (DamagedStreamException e) {
            throw packed.damaged("is a damaged ZIP archive (" + e.getMessage() + ")");
        }
        return new SliceSource(member.lastName(), packed.source(), start, member.bytes());
    }

    private static ByteSource deflated(Packed packed, ZipMember member, long start) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream bytes = new SourceStream(packed.source(), start, start + member.packedBytes());
                InputStream plain = new InflaterInputStream(bytes, inflater, BUFFER_BYTES);
                InputStream in = new CheckedStream(plain, member)) {
            return SpooledSource.of(packed, member.lastName(), in, "ZIP archive", member.bytes());
        } finally {
            inflater.end();
        }
    }
}
