// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spindle.disc.DiscType;
import spindle.format.mds.MdsDescriptor.SessionBlock;
import spindle.format.mds.MdsDescriptor.TrackBlock;
import spindle.format.sheet.Notices;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.DvdStructures;
import spindle.image.attachment.MeasuredPositions;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.UnsupportedImageException;

/** Reads a descriptor of version 1. Every block is checked to lie within the file before it is read. */
final class MdsParser {
    /** Bytes of the header. */
    static final int HEADER_BYTES = 88;
    /** Bytes of a session block. */
    static final int SESSION_BYTES = 24;
    /** Bytes of a track block. */
    static final int TRACK_BYTES = 80;

    private static final int MOST_SESSIONS = 99;
    private static final int PSEC_POINT = 0xA0;

    private final ByteSource source;
    private final String file;
    private final Notices notices;
    private boolean dvd;

    MdsParser(ByteSource source, String file, Notices notices) {
        this.source = source;
        this.file = file;
        this.notices = notices;
    }

    /**
     * {@return what the descriptor says}
     *
     * @throws DiscFormatException where a block lies beyond the end, or there are no tracks
     * @throws UnsupportedImageException where it is of another version
     */
    MdsDescriptor parse() throws IOException {
        if (!MdsFormat.isSigned(source.read(0, MdsFormat.SIGNATURE.length))) {
            throw notices.invalid(0, "does not begin with MEDIA DESCRIPTOR");
        }
        MdsBlock version = block(16, 2, "its version");
        requireVersion1(version.u8(0));
        MdsBlock header = block(0, HEADER_BYTES, "its header");
        dvd = header.u16(18) >= MdsDescriptor.DVD;
        int count = header.u16(20);
        if (count == 0 || count > MOST_SESSIONS) {
            throw notices.invalid(0, "states " + count + " sessions");
        }
        List<SessionBlock> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sessions.add(
                    session(block(header.u32(80) + (long) i * SESSION_BYTES, SESSION_BYTES, "session " + (i + 1))));
        }
        return new MdsDescriptor(version.u8(1), header.u16(18), sessions, attachments(header));
    }

    private MdsBlock block(long offset, int count, String what) throws IOException {
        return MdsBlock.read(source, file, offset, count, what);
    }

    private void requireVersion1(int major) throws UnsupportedImageException {
        if (major != 1) {
            String problem = major == 2
                    ? "is a descriptor of version 2 (Daemon Tools, MDX), which is encrypted and not supported"
                    : "is a descriptor of version " + major + ", which is not known";
            throw new UnsupportedImageException(
                    file, problem, "mount it with the program that made it, and make an image of the mounted disc");
        }
    }

    private SessionBlock session(MdsBlock block) throws IOException {
        List<TrackBlock> tracks = new ArrayList<>();
        DiscType type = DiscType.CD_ROM;
        for (int i = 0; i < block.u8(10); i++) {
            MdsBlock track = block(block.u32(20) + (long) i * TRACK_BYTES, TRACK_BYTES, "track block " + (i + 1));
            int point = track.u8(4);
            if (point >= 1 && point <= 99) {
                tracks.add(track(track, point));
            } else if (point == PSEC_POINT) {
                type = DiscType.ofPsec(track.u8(10)).orElse(DiscType.CD_ROM);
            }
        }
        if (tracks.isEmpty()) {
            throw notices.invalid(0, "session " + block.u16(8) + " has no tracks");
        }
        return new SessionBlock(block.u16(8), block.s32(4), type, tracks);
    }

    /** A DVD has its length in the place of the extra block's offset. */
    private TrackBlock track(MdsBlock block, int point) throws IOException {
        int pregap = 0;
        long length = block.u32(12);
        if (!dvd) {
            MdsBlock extra = block(block.u32(12), 8, "the lengths of track " + point);
            pregap = count(extra.u32(0), "pregap", point);
            length = extra.u32(4);
        }
        return new TrackBlock(
                point,
                block.u8(0),
                block.u8(1),
                block.u8(2) & 0x0F,
                block.u16(16),
                block.s32(36),
                block.s64(40),
                pregap,
                count(length, "length", point),
                new FileNames(source, file).read(block.u32(48), block.u32(52), point));
    }

    private int count(long sectors, String what, int point) throws DiscFormatException {
        if (sectors > Integer.MAX_VALUE) {
            throw notices.invalid(0, "the " + what + " of track " + point + " is " + sectors + " sectors");
        }
        return (int) sectors;
    }

    private List<Attachment> attachments(MdsBlock header) throws IOException {
        byte[] bca = new byte[0];
        byte[] structures = new byte[0];
        long densityBlocks = 0;
        if (header.u16(26) > 0 && header.u32(36) > 0) {
            bca = block(header.u32(36), header.u16(26), "the burst cutting area")
                    .bytes();
        }
        if (header.u32(64) > 0) {
            structures = structures(header.u32(64));
        }
        if (header.u32(84) > 0) {
            densityBlocks = block(header.u32(84), Integer.BYTES, "the measured positions (DPM)")
                    .u32(0);
        }
        List<Attachment> attachments = new ArrayList<>();
        DvdStructures ofDvd = new DvdStructures(bca, structures);
        if (!ofDvd.isEmpty()) {
            attachments.add(ofDvd);
        }
        if (densityBlocks > 0) {
            attachments.add(new MeasuredPositions(densityBlocks));
        }
        return attachments;
    }

    /** A dual-layer DVD has the sequence twice; bits 5 and 6 of byte 2 of the physical information tell (ECMA-267, 16.1). */
    private byte[] structures(long offset) throws IOException {
        byte[] one =
                block(offset, DvdStructures.LAYER_BYTES, "the disc structures").bytes();
        boolean dual = (one[4 + 2048 + 2] & 0x60) == 0x20;
        byte[] two = dual ? source.read(offset, 2 * DvdStructures.LAYER_BYTES) : one;
        return two.length == 2 * DvdStructures.LAYER_BYTES ? two : Arrays.copyOf(one, one.length);
    }
}
