// SPDX-License-Identifier: Apache-2.0
/**
 * What an image holds beside its disc: Q packets of a copy protection, structures of a DVD, the order of a sheet's commands.
 * Each kind is a record. A conversion carries those that its target holds, and names the others as losses.
 *
 * <pre>{@code
 * List<Attachment> held = image.attachments();
 * Optional<QPatches> patches = Attachment.find(QPatches.class, held);
 * }</pre>
 *
 * Every room from the images up may read them.
 */
@NullMarked
package spindle.image.attachment;

import org.jspecify.annotations.NullMarked;
