// SPDX-License-Identifier: Apache-2.0
/**
 * What a file really is, where it is no disc image that is known: the words for a message.
 *
 * <pre>{@code
 * FileKind kind = FileKind.describe(path).orElseThrow();
 * System.err.println(path + ": is " + kind.name() + "; " + kind.remedy());
 * }</pre>
 *
 * This is the only user of Tika, which takes a third of a second to start: it is asked last, and never when an image
 * opens.
 */
@NullMarked
package spindle.mime;

import org.jspecify.annotations.NullMarked;
