// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import java.util.EnumSet;
import java.util.Set;

/** The CONTROL field of tables of contents and Q packets: four bits (IEC 60908, 17.5.1; ECMA-130, 22.3.1). */
public final class ControlBits {
    private static final int DATA = 4;

    private ControlBits() {}

    /** {@return the bit of a flag; 0 for one that has none} */
    public static int of(ControlFlag flag) {
        return switch (flag) {
            case PRE_EMPHASIS -> 1;
            case COPY_PERMITTED -> 2;
            case FOUR_CHANNEL -> 8;
            case SCMS -> 0;
        };
    }

    /** {@return the flags that a field states, in their order} */
    public static Set<ControlFlag> flags(int control) {
        Set<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
        for (ControlFlag flag : ControlFlag.values()) {
            if ((control & of(flag)) != 0) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /** {@return the field of a track} */
    public static int of(Track track) {
        int control = track.mode().isData() ? DATA : 0;
        for (ControlFlag flag : track.control()) {
            control |= of(flag);
        }
        return control;
    }
}
