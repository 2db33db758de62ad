// SPDX-License-Identifier: Apache-2.0
package spindle.identity.achievement;

import java.io.IOException;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.io.ByteSource;
import spindle.io.LittleEndian;

/**
 * Consoles whose discs say in their first sectors what they start: Mega-CD and Saturn by the header alone, PC Engine and PC-FX by
 * the title and the sectors of the program.
 */
final class HeaderRule {
    private static final int BLOCK = 2048;
    private static final int SEGA_HEADER = 512;
    private static final String PC_ENGINE = "PC Engine CD-ROM SYSTEM";
    private static final int PC_ENGINE_TITLE = 22;
    private static final int PC_FX_HEADER = 128;

    private final ByteSource data;

    /** @param data the user data of a track */
    HeaderRule(ByteSource data) {
        this.data = data;
    }

    /** {@return the hash of the first track} */
    Optional<GameHash> sega() throws IOException {
        byte[] head = data.read(0, SEGA_HEADER);
        if (BlockBytes.says(head, 0, "SEGADISCSYSTEM  ")) {
            return Optional.of(new GameDigest().add(head, 0, head.length).finish("Mega-CD"));
        }
        return BlockBytes.says(head, 0, "SEGA SEGASATURN ")
                ? Optional.of(new GameDigest().add(head, 0, head.length).finish("Saturn"))
                : Optional.empty();
    }

    /** {@return the hash of the first data track of a PC Engine CD} */
    Optional<GameHash> pcEngine() throws IOException {
        byte[] head = data.read(BLOCK, 128);
        if (head.length < 128 || !BlockBytes.says(head, 32, PC_ENGINE)) {
            return Optional.empty();
        }
        long first = ((head[0] & 0xFFL) << 16) | ((head[1] & 0xFFL) << 8) | (head[2] & 0xFFL);
        long count = head[3] & 0xFFL;
        return Optional.of(new GameDigest()
                .add(head, 128 - PC_ENGINE_TITLE, PC_ENGINE_TITLE)
                .add(data, first * BLOCK, count * BLOCK)
                .finish("PC Engine CD"));
    }

    /** {@return the hash of a data track of a PC-FX disc} */
    Optional<GameHash> pcFx() throws IOException {
        if (!BlockBytes.says(data.read(0, 32), 0, "PC-FX:Hu_CD-ROM")) {
            return Optional.empty();
        }
        byte[] head = data.read(BLOCK, PC_FX_HEADER);
        if (head.length < PC_FX_HEADER) {
            return Optional.empty();
        }
        long first = LittleEndian.u32(head, 32) & 0xFF_FFFF;
        long count = LittleEndian.u32(head, 36) & 0xFF_FFFF;
        return Optional.of(new GameDigest()
                .add(head, 0, head.length)
                .add(data, first * BLOCK, count * BLOCK)
                .finish("PC-FX"));
    }
}
