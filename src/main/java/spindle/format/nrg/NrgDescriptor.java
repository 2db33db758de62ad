// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.util.List;
import spindle.disc.text.CdTextPack;

/**
 * What the chunks of an image say, before its sectors are looked at.
 *
 * @param sessions in order, at least one
 * @param packs the CD-TEXT packs
 * @param mediaType the media flags: 1 a CD, 4, 8 and 200 hexadecimal DVDs
 */
record NrgDescriptor(List<NrgSession> sessions, List<CdTextPack> packs, long mediaType) {
    NrgDescriptor {
        sessions = List.copyOf(sessions);
        packs = List.copyOf(packs);
    }
}
