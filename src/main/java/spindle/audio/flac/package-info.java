// SPDX-License-Identifier: Apache-2.0
/**
 * FLAC, the Free Lossless Audio Codec (RFC 9639), both ways: {@code byte[]} in, {@code byte[]} out. Nothing here knows
 * of files; whoever has one feeds windows of it to a decoder, or writes what an encoder gives.
 *
 * <p>Reading: the decoder takes any window of the stream and says how much of it is used up.
 *
 * <pre>{@code
 * FlacDecoder decoder = new FlacDecoder();
 * int used = decoder.decode(window, at, end);                   // 0: give it more bytes
 * decoder.copyPcm(ByteOrder.LITTLE_ENDIAN, pcm, 0);             // decoder.blockSize() samples of each channel
 * }</pre>
 *
 * <p>Writing: one block a call; the header that {@code finish} returns takes the place of the first one.
 *
 * <pre>{@code
 * FlacEncoder encoder = new FlacEncoder(PcmFormat.CD, EncoderSettings.DEFAULT, FlacMetadata.Extras.NONE, total);
 * int bytes = encoder.encode(pcm, 0, encoder.blockSize(), out, 0);
 * byte[] header = encoder.finish();                             // as long as encoder.header()
 * }</pre>
 *
 * <p>Frames without a stream around them, as CHD stores them, are the business of {@link
 * spindle.audio.flac.FrameDecoder} and {@link spindle.audio.flac.FrameEncoder}; several threads may encode the blocks of
 * one stream, a {@code FrameEncoder} each, with one {@link spindle.audio.flac.StreamSummary} that is told of the frames
 * in their order.
 *
 * <p>A <em>sample</em> is what all channels have at one instant where a position or a count is meant (as in the RFC), so
 * that 44,100 of them make a second of CD audio whatever the number of channels. Whatever bytes a decoder is given, it
 * answers with samples or with a {@link spindle.audio.flac.FlacFormatException}, and memory is bounded by the format's own
 * limits: 65,535 samples a block, eight channels.
 */
@NullMarked
package spindle.audio.flac;

import org.jspecify.annotations.NullMarked;
