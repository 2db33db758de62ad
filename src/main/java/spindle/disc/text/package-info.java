// SPDX-License-Identifier: Apache-2.0
/**
 * CD-TEXT: words, and the packs that carry them in the lead-in's R to W channels (Red Book, CD-TEXT mode; MMC-3, annex J).
 *
 * <pre>{@code
 * CdText text = CdTextCodec.decode(packs);
 * }</pre>
 *
 * <p>Packs are kept as they were read, in all eight blocks. This package imports nothing of {@code spindle.disc}.
 */
@NullMarked
package spindle.disc.text;

import org.jspecify.annotations.NullMarked;
