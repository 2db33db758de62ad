// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import spindle.disc.LbaRange;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

class StorageTest {
    private final long seed = Long.getLong("seed", System.nanoTime());

    @RepeatedTest(50)
    void stored_and_absent_sectors_make_up_the_range() {
        SplittableRandom random = new SplittableRandom(seed);
        int first = random.nextInt(0, 50);
        int second = first + random.nextInt(0, 20);
        int third = second + random.nextInt(0, 20);
        List<LbaRange> absent =
                List.of(new LbaRange(first, second), new LbaRange(third, third + random.nextInt(0, 20)));
        Storage storage = new Storage(SectorLayout.RAW_2352, Subchannel.NONE, ByteOrder.LITTLE_ENDIAN, absent);
        LbaRange range = new LbaRange(random.nextInt(0, 60), random.nextInt(60, 120));
        TreeSet<Integer> left = new TreeSet<>();
        for (int lba = range.start(); lba < range.end(); lba++) {
            if (!absent.get(0).contains(lba) && !absent.get(1).contains(lba)) {
                left.add(lba);
            }
        }
        assertThat(storage.storedCount(range)).as("seed " + seed).isEqualTo(left.size());
        for (LbaRange part : storage.stored(range)) {
            assertThat(part.count()).isPositive();
            for (int lba = part.start(); lba < part.end(); lba++) {
                assertThat(left.remove(lba)).as("seed " + seed).isTrue();
            }
        }
        assertThat(left).as("seed " + seed).isEmpty();
    }
}
