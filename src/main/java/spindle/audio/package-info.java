// SPDX-License-Identifier: Apache-2.0
/**
 * Audio files and the samples in them. A disc's audio is 44,100 stereo frames of two 16-bit samples a second; a file that
 * holds anything else is refused, with the command that makes it so.
 *
 * <pre>{@code
 * PcmExtent samples = PcmExtent.locate(source);
 * byte[] firstSector = source.read(samples.offset(), 2352);
 * }</pre>
 *
 * <p>{@link spindle.audio.AudioFile} opens WAV, AIFF and FLAC alike; FLAC is decoded where it is read.
 */
@NullMarked
package spindle.audio;

import org.jspecify.annotations.NullMarked;
