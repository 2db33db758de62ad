// SPDX-License-Identifier: Apache-2.0
/**
 * What a console's disc says of itself: its code, title, version, region. Each class reads one kind of header, from bytes
 * that somebody else has found.
 *
 * <pre>{@code
 * ConsoleHeader header = SegaHeader.saturn(firstBlock).orElseThrow();
 * System.out.println(header.system() + " " + header.fact(ConsoleHeader.Fact.CODE));
 * }</pre>
 *
 * The places of fields are those of the makers' documents where there are any, else those that two programs agree on; each
 * class names them.
 */
@NullMarked
package spindle.filesystem.console;

import org.jspecify.annotations.NullMarked;
