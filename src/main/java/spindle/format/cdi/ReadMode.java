// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.util.Optional;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** What is stored of each sector; its number is its place here. */
enum ReadMode {
    USER(0, SectorLayout.USER_2048, Subchannel.NONE),
    HEADERLESS(1, SectorLayout.HEADERLESS_2336, Subchannel.NONE),
    RAW(2, SectorLayout.RAW_2352, Subchannel.NONE),
    RAW_PQ(3, SectorLayout.RAW_2352, Subchannel.PQ_16),
    RAW_PW(4, SectorLayout.RAW_2352, Subchannel.RAW_96);

    private final int number;
    private final SectorLayout layout;
    private final Subchannel subchannel;

    ReadMode(int number, SectorLayout layout, Subchannel subchannel) {
        this.number = number;
        this.layout = layout;
        this.subchannel = subchannel;
    }

    int number() {
        return number;
    }

    SectorLayout layout() {
        return layout;
    }

    Subchannel subchannel() {
        return subchannel;
    }

    /** {@return the bytes of a stored sector} */
    int stride() {
        return layout.bytes() + subchannel.bytes();
    }

    static Optional<ReadMode> of(int number) {
        for (ReadMode mode : values()) {
            if (mode.number == number) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    static Optional<ReadMode> of(SectorLayout layout, Subchannel subchannel) {
        for (ReadMode mode : values()) {
            if (mode.layout == layout && mode.subchannel == subchannel) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
