// SPDX-License-Identifier: Apache-2.0
package spindle.image.attachment;

import java.util.List;
import java.util.Optional;

/** Something that an image holds beside its disc. */
public sealed interface Attachment permits CueStyle, DvdStructures, LooseQ, MeasuredPositions, QPatches, TocExtras {
    /**
     * {@return how many things a target without a place for it loses} 0 where it says how an image is written and nothing of
     * the disc: without it nothing is lost.
     */
    long count();

    /** {@return what it is, as the subject of a sentence in the plural: {@code the 2 Q packets in the SBI file}} */
    String describe();

    /** {@return the first attachment of a kind} */
    static <A extends Attachment> Optional<A> find(Class<A> kind, List<Attachment> attachments) {
        return attachments.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
