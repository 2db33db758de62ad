// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import spindle.disc.ControlBits;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdTextCodec;
import spindle.disc.text.CdTextPack;
import spindle.format.Fitting;
import spindle.image.Storage;
import spindle.sector.CdAudio;
import spindle.sector.TrackMode;

/** Prints a description, field by field as DiscJuggler 4 leaves them: those that nobody has deciphered too. */
final class CdiPrinter {
    /** 80 minutes, in sectors. */
    private static final int CAPACITY = 360_000;

    private static final int MAX_NAME = 255;

    private final Fitting fitting;
    private final CdiVersion version;
    private final byte[] name;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param name of the file, which stands in each track */
    CdiPrinter(Fitting fitting, CdiVersion version, String name) {
        this.fitting = fitting;
        this.version = version;
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        this.name = Arrays.copyOf(ascii, Math.min(MAX_NAME, ascii.length));
    }

    /**
     * {@return the description and the eight bytes behind it}
     *
     * @param dataBytes where it will stand in the file
     */
    byte[] print(long dataBytes) {
        Disc disc = fitting.disc();
        u16(disc.sessions().size());
        for (Session session : disc.sessions()) {
            session(session);
        }
        u16(0);
        if (version != CdiVersion.V2) {
            discBlock(disc);
        }
        u32(version.word());
        u32(version == CdiVersion.V3_5 ? out.size() + 4L : dataBytes);
        return out.toByteArray();
    }

    private void session(Session session) {
        u16(session.tracks().size());
        for (Track track : session.tracks()) {
            track(session, track);
        }
        Track last = session.tracks().get(session.tracks().size() - 1);
        u32(type(session));
        u32(0);
        u32(last.index1());
        if (version != CdiVersion.V2) {
            out.write(0);
        }
    }

    private static int type(Session session) {
        if (session.type() != DiscType.CD_ROM) {
            return CdiDescriptor.SESSION_XA;
        }
        for (Track track : session.tracks()) {
            if (track.mode().isData()) {
                return 1;
            }
        }
        return 0;
    }

    private void header() {
        u32(0);
        out.writeBytes(CdiParser.MARK);
        out.writeBytes(CdiParser.MARK);
        out.writeBytes(
                new byte[] {0x64, 0x05, 0x2A, (byte) fitting.disc().tracks().size()});
        out.write(name.length);
        out.writeBytes(name);
        zeroes(CdiField.AFTER_NAME);
        u32(2);
        u32(0);
        if (version == CdiVersion.V3_5) {
            u32(CdiParser.DISCJUGGLER_4);
            u32(CAPACITY);
            u16(0);
            u16(CdiDescriptor.CD);
        } else {
            u32(CAPACITY);
        }
    }

    private void track(Session session, Track track) {
        Storage storage = fitting.storage(track);
        int pause = track.equals(session.tracks().get(0)) ? Msf.LBA_OFFSET : 0;
        int pregap = pause + track.pregap().count();
        int total = pregap + track.body().count();
        header();
        lengths(track, pregap);
        u32(0);
        u16(0);
        u32(mode(track.mode()));
        u32(0);
        u32(session.number() - 1);
        u32(track.number() - 1);
        u32(track.start() - pause + Msf.LBA_OFFSET);
        u32(total);
        zeroes(CdiField.AFTER_LENGTH);
        u32(CdiReadMode.of(storage.layout(), storage.subchannel())
                .orElse(CdiReadMode.RAW)
                .number());
        u32(ControlBits.of(track));
        out.write(0);
        u32(total);
        u32(0);
        text(track.isrc().isPresent() ? track.isrc().get().code() : "", 12);
        u32(track.isrc().isPresent() ? 1 : 0);
        if (version != CdiVersion.V2) {
            samples();
        }
    }

    /** The sectors of the pregap and of each index. */
    private void lengths(Track track, int pregap) {
        List<Index> indexes =
                track.indexes().stream().filter(index -> index.number() > 0).toList();
        u16(1 + indexes.size());
        u32(pregap);
        for (int i = 0; i < indexes.size(); i++) {
            int end = i + 1 < indexes.size() ? indexes.get(i + 1).lba() : track.end();
            u32(end - indexes.get(i).lba());
        }
    }

    private static int mode(TrackMode mode) {
        return switch (mode) {
            case AUDIO -> 0;
            case MODE1 -> 1;
            default -> 2;
        };
    }

    /** Prints what version 3 added: {@link CdiField#TRACK_END}, the word FFFFFFFF and {@link CdiField#SAMPLES}. */
    private void samples() {
        out.write(0);
        u32(0xFFFF_FFFFL);
        u32(0xFFFF_FFFFL);
        u32(1);
        u32(0x80);
        u32(2);
        u32(0x10);
        u32(CdAudio.RATE);
        out.writeBytes(new byte[42]);
        u32(0xFFFF_FFFFL);
        out.writeBytes(new byte[12]);
    }

    private void discBlock(Disc disc) {
        header();
        u32(disc.leadOut());
        out.write(0); // the length of the volume's name
        out.write(0);
        u32(1);
        u32(1);
        text(disc.mcn().isPresent() ? disc.mcn().get().digits() : "", 13);
        u32(disc.mcn().isPresent() ? 1 : 0);
        List<CdTextPack> text = CdTextCodec.packs(disc.text(), disc.trackNumbers());
        u32((long) text.size() * CdTextPack.BYTES);
        for (CdTextPack pack : text) {
            out.writeBytes(pack.bytes());
        }
        zeroes(CdiField.DISC_END);
    }

    private void zeroes(CdiField field) {
        out.writeBytes(new byte[field.bytes()]);
    }

    private void text(String text, int bytes) {
        out.writeBytes(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), bytes));
    }

    private void u16(int value) {
        out.write(value);
        out.write(value >> 8);
    }

    private void u32(long value) {
        u16((int) value & 0xFFFF);
        u16((int) (value >> 16) & 0xFFFF);
    }
}
