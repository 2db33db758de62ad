// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * Where a metadata block is in its stream (RFC 9639, 8.1): for who wants a picture, or what some application left.
 *
 * @param type 0 STREAMINFO, 1 PADDING, 2 APPLICATION, 3 SEEKTABLE, 4 VORBIS_COMMENT, 5 CUESHEET, 6 PICTURE, up to 126
 * @param bodyOffset of the byte behind the block's header, from the stream's first byte (an ID3 tag counts)
 * @param bodyBytes without the header, a uint24
 */
public record MetadataBlock(int type, long bodyOffset, int bodyBytes) {
    /** See {@link StreamInfo}. */
    public static final int STREAMINFO = 0;
    /** Zeros that later changes may use. */
    public static final int PADDING = 1;
    /** Four bytes that name an application, then what that likes. */
    public static final int APPLICATION = 2;
    /** See {@link SeekTable}. */
    public static final int SEEKTABLE = 3;
    /** See {@link spindle.audio.flac.VorbisComment}. */
    public static final int VORBIS_COMMENT = 4;
    /** See {@link Cuesheet}. */
    public static final int CUESHEET = 5;
    /** A picture. */
    public static final int PICTURE = 6;

    /** Type and length. */
    static final int HEADER_BYTES = 4;

    static final int MAX_BODY_BYTES = (1 << 24) - 1;
    /** The type that would look like a frame. */
    static final int FORBIDDEN = 127;
}
