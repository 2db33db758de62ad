// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.format.chd.codec.CodecTag;
import spindle.image.Packing;

/** Tells of a CHD how it is packed. */
final class ChdPacking {
    private final ChdDescriptor descriptor;

    ChdPacking(ChdDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * {@return all of it}
     *
     * @param fileBytes the length of the file
     */
    Packing tell(long fileBytes, List<ParentFile> parents) {
        ChdHeader header = descriptor.header();
        return new Packing(
                header.version(),
                header.codecs().stream().map(CodecTag::word).toList(),
                header.hunkBytes(),
                header.unitBytes(),
                header.logicalBytes(),
                fileBytes,
                hunks(),
                header.rawSha1().map(Sha1::hex),
                header.sha1().map(Sha1::hex),
                header.parent().map(Sha1::hex),
                parents.stream().map(ParentFile::path).toList(),
                descriptor.metadata().stream().map(ChdPacking::entry).toList());
    }

    private Map<String, Integer> hunks() {
        HunkMap map = descriptor.map();
        int[] counts = new int[HunkKind.values().length];
        for (int hunk = 0; hunk < map.count(); hunk++) {
            counts[map.kind(hunk).code()]++;
        }
        Map<String, Integer> hunks = new LinkedHashMap<>();
        for (HunkKind kind : HunkKind.values()) {
            if (counts[kind.code()] > 0) {
                hunks.put(word(kind), counts[kind.code()]);
            }
        }
        return hunks;
    }

    private String word(HunkKind kind) {
        return switch (kind) {
            case PACKED_0, PACKED_1, PACKED_2, PACKED_3 ->
                descriptor.header().codecs().get(kind.code()).word();
            case STORED -> "none";
            case SELF -> "self";
            case PARENT -> "parent";
            case ZERO -> "zero";
            case PATTERN -> "pattern";
        };
    }

    private static Packing.Entry entry(Metadata metadata) {
        boolean isCounted = (metadata.flags() & Metadata.CHECKSUMMED) != 0;
        return new Packing.Entry(
                FourLetters.of(metadata.tag()),
                isCounted ? Packing.Checksum.COUNTED : Packing.Checksum.LEFT_OUT,
                metadata.data().length,
                Optional.of(metadata.text()).filter(ChdPacking::isText));
    }

    private static boolean isText(String text) {
        return !text.isEmpty() && text.chars().allMatch(each -> each >= ' ' && each < 0x7F);
    }
}
