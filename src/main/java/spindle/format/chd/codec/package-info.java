// SPDX-License-Identifier: Apache-2.0
/**
 * What packs the hunks of a CHD: a small class for each codec, all with the contract of {@link
 * spindle.format.chd.codec.HunkCodec}. Plain arrays in, plain arrays out; no file is known here.
 *
 * <pre>{@code
 * HunkCodec codec = CodecTag.CD_LZMA.open(19584);
 * int packed = codec.encode(hunk, 0, 19584, room, 0, room.length);
 * int used = codec.decode(room, 0, packed, hunk, 0, 19584);      // used == packed
 * }</pre>
 *
 * An instance owns its scratch and belongs to one thread at a time. Only the rooms of {@code spindle.format.chd} import this
 * package.
 */
@NullMarked
package spindle.format.chd.codec;

import org.jspecify.annotations.NullMarked;
