// SPDX-License-Identifier: Apache-2.0
/**
 * Audio tracks as audio files. A disc's audio is cut into files ({@link spindle.rip.Cuts}), and each cut has a writer
 * ({@link spindle.rip.AudioFileType}); whoever carries sectors from the source to the writer's sinks is not known here.
 *
 * <pre>{@code
 * List<Cut> cuts = Cuts.of(disc, image::storage, GapPolicy.APPEND, AbsentGaps.LEFT_OUT);
 * Writer writer = AudioFileType.WAV.writer(cuts.get(0));
 * }</pre>
 *
 * <p>The samples in a file are those of the disc, bit for bit, whatever the file is; pre-emphasis is never undone.
 */
@NullMarked
package spindle.rip;

import org.jspecify.annotations.NullMarked;
