// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strings in the packs of one type. Where a pack is damaged, the strings that reach into it are left out, and the header of
 * the next good pack tells whose its first string is.
 */
final class PackStrings {
    /** Byte 3 of a pack: how many characters of its first string stand in packs before it. */
    private static final int CHARACTER_POSITION = 0x0F;

    private static final int TRACK = 0x7F;

    private final CdTextBlock block;
    private final CdTextType type;
    private final int ending;

    /**
     * @param block takes the strings
     * @param ending the bytes of a NUL that ends a string
     */
    PackStrings(CdTextBlock block, CdTextType type, int ending) {
        this.block = block;
        this.type = type;
        this.ending = ending;
    }

    /** Cuts packs into strings; those that are damaged part the others. */
    void cut(List<byte[]> packs, List<byte[]> damaged) {
        List<byte[]> run = new ArrayList<>();
        boolean whole = true;
        for (byte[] pack : packs) {
            if (damaged.contains(pack)) {
                cutRun(run, whole);
                run.clear();
                whole = false;
            } else {
                run.add(pack);
            }
        }
        cutRun(run, whole);
    }

    /** @param whole whether no pack before it is damaged */
    private void cutRun(List<byte[]> run, boolean whole) {
        if (run.isEmpty()) {
            return;
        }
        byte[] bytes = CdTextDecoder.joined(run);
        int track = run.get(0)[1] & TRACK;
        boolean isPartial = !whole && (run.get(0)[3] & CHARACTER_POSITION) != 0;
        int from = 0;
        int at = 0;
        while (at + ending <= bytes.length && track <= 99) {
            if (bytes[at] != 0 || bytes[at + ending - 1] != 0) {
                at++;
                continue;
            }
            if (at > from && !isPartial && (track == 0 || type.isOfTracks())) {
                block.put(track, type, Arrays.copyOfRange(bytes, from, at));
            }
            isPartial = false;
            at += ending;
            from = at;
            track++;
        }
    }
}
