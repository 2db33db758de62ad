// SPDX-License-Identifier: Apache-2.0
/**
 * ISO 9660 and what grew from it: Joliet, Rock Ridge, El Torito, CD-ROM XA; and High Sierra and CD-i, which have its
 * structures. Each structure is a record with named fields, and is read here alone.
 *
 * <pre>{@code
 * VolumeDescriptor descriptor = VolumeDescriptor.of(block).orElseThrow();
 * DirectoryRecord root = descriptor.root();
 * System.out.println(descriptor.label() + " at block " + root.extent());
 * }</pre>
 *
 * Numbers that stand in both byte orders are read little-endian, as all readers do. Nothing read is trusted.
 */
@NullMarked
package spindle.filesystem.iso9660;

import org.jspecify.annotations.NullMarked;
