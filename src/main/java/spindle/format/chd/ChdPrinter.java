// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spindle.disc.Medium;

/** Prints the header and the metadata of version 5. */
final class ChdPrinter {
    private ChdPrinter() {}

    /** {@return the 124 bytes of a header} */
    static ByteBuffer header(ChdHeader header) {
        ByteBuffer bytes = ByteBuffer.allocate(ChdHeader.BYTES);
        bytes.putLong(ChdHeader.MAGIC).putInt(ChdHeader.BYTES).putInt(5);
        for (int slot = 0; slot < ChdHeader.SLOTS; slot++) {
            bytes.putInt(
                    slot < header.codecs().size() ? header.codecs().get(slot).number() : 0);
        }
        bytes.putLong(header.logicalBytes());
        bytes.putLong(header.mapOffset());
        bytes.putLong(header.metadataOffset());
        bytes.putInt(header.hunkBytes());
        bytes.putInt(header.unitBytes());
        header.rawSha1().ifPresentOrElse(sha1 -> bytes.put(sha1.bytes()), () -> bytes.put(new byte[Sha1.BYTES]));
        header.sha1().ifPresentOrElse(sha1 -> bytes.put(sha1.bytes()), () -> bytes.put(new byte[Sha1.BYTES]));
        header.parent().ifPresentOrElse(sha1 -> bytes.put(sha1.bytes()), () -> bytes.put(new byte[Sha1.BYTES]));
        return bytes.flip();
    }

    /** {@return what tells the tracks, in chdman's words} */
    static List<Metadata> metadata(ChdPlan plan, Medium medium) {
        if (!plan.isCd()) {
            return List.of(new Metadata(ChdTags.DVD, Metadata.CHECKSUMMED, new byte[1]));
        }
        List<Metadata> all = new ArrayList<>();
        boolean isGdRom = medium == Medium.GD_ROM;
        for (ChdPlan.Place place : plan.places()) {
            int tag = isGdRom ? ChdTags.GD_TRACK : ChdTags.TRACK;
            all.add(Metadata.text(tag, Metadata.CHECKSUMMED, text(place.told(), isGdRom)));
        }
        return all;
    }

    private static String text(ChdTrack track, boolean isGdRom) {
        String pregapType = track.isPregapStored() ? "V" + track.kind().word() : ChdTrackKind.MODE1.word();
        return "TRACK:" + track.number() + " TYPE:" + track.kind().word() + " SUBTYPE:"
                + ChdTrack.word(track.subchannel()) + " FRAMES:" + track.frames()
                + (isGdRom ? " PAD:" + track.pad() : "") + " PREGAP:" + track.pregap() + " PGTYPE:" + pregapType
                + " PGSUB:NONE POSTGAP:" + track.postgap();
    }

    /**
     * {@return metadata as they lie in the file}
     *
     * @param offset where they begin
     */
    static ByteBuffer list(List<Metadata> metadata, long offset) {
        int bytes = 0;
        for (Metadata each : metadata) {
            bytes += MetadataParser.HEADER_BYTES + each.data().length;
        }
        ByteBuffer list = ByteBuffer.allocate(bytes);
        for (int i = 0; i < metadata.size(); i++) {
            Metadata each = metadata.get(i);
            list.putInt(each.tag()).putInt(each.flags() << 24 | each.data().length);
            long next = offset + list.position() + 8 + each.data().length;
            list.putLong(i + 1 < metadata.size() ? next : 0).put(each.data());
        }
        return list.flip();
    }

    /** {@return the SHA-1 of content and metadata: of the content's, then of tag and SHA-1 of each entry, sorted} */
    static Sha1 overall(Sha1 raw, List<Metadata> metadata) {
        List<byte[]> records = new ArrayList<>();
        for (Metadata each : metadata) {
            if ((each.flags() & Metadata.CHECKSUMMED) != 0) {
                byte[] digest = Sha1.digest().digest(each.data());
                records.add(ByteBuffer.allocate(4 + Sha1.BYTES)
                        .putInt(each.tag())
                        .put(digest)
                        .array());
            }
        }
        records.sort(Arrays::compareUnsigned);
        MessageDigest all = Sha1.digest();
        all.update(raw.bytes());
        records.forEach(all::update);
        return Sha1.of(all.digest());
    }
}
