// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.SeekPoint;
import spindle.audio.flac.SeekTable;
import spindle.audio.flac.VorbisComment;
import spindle.disc.Mcn;
import spindle.format.Fitting;
import spindle.format.PlannedFile;
import spindle.format.WriteOptions;
import spindle.image.ImageWriter;
import spindle.io.ByteSink;
import spindle.io.OutputSet;
import spindle.sector.CdAudio;

/** Writes a cut as FLAC (RFC 9639). Where the file can be gone back to, its header gets the checksum of all samples. */
final class FlacWriter extends CutWriter {
    private static final String VENDOR = "Spindle";
    /** Bytes of samples between two points of the seek table: ten seconds. */
    private static final int SEEK_BYTES = 10 * CdAudio.RATE * CdAudio.FRAME_BYTES;
    /** For tags that somebody adds later. */
    private static final int PADDING_BYTES = 4096;
    /** A frame that does not compress is this much longer than its samples: 1 part in so many, at the most. */
    private static final int OVERHEAD = 512;
    /** Quiet recordings of one channel compress so far; most music takes a half. */
    private static final int USUAL_PART = 5;

    private final FlacMetadata.Extras extras;

    FlacWriter(Cut cut, Tags tags, Optional<Mcn> mcn) {
        super(cut);
        FlacMetadata.Extras blocks = FlacMetadata.Extras.NONE.with(seekTable());
        if (!tags.values().isEmpty()) {
            blocks = blocks.with(comment(tags)).withPadding(PADDING_BYTES);
            blocks = cut.kind() == Cut.Kind.TRACK ? blocks.with(FlacSheet.of(cut, mcn)) : blocks;
        }
        extras = blocks;
    }

    private SeekTable seekTable() {
        int points = (int) (sampleBytes() / SEEK_BYTES) + 1;
        return new SeekTable(Collections.nCopies(points, SeekPoint.PLACEHOLDER));
    }

    private static VorbisComment comment(Tags tags) {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<Tag, String> entry : tags.values().entrySet()) {
            fields.add(entry.getKey().vorbis() + "=" + entry.getValue());
        }
        return new VorbisComment(VENDOR, fields);
    }

    /** {@return the file with the most bytes it can have; how many it has is known when it is written} */
    @Override
    public List<PlannedFile> files(Path target, Fitting fitting, WriteOptions options) {
        long most = sampleBytes() + sampleBytes() / OVERHEAD + 2 * PADDING_BYTES;
        return List.of(PlannedFile.compressed(target, most, USUAL_PART));
    }

    @Override
    public ImageWriter create(Path target, Fitting fitting, WriteOptions options, OutputSet outputs)
            throws IOException {
        return new FlacSink(cut(), extras, outputs.add(target), FlacSink.Header.FINISHED);
    }

    @Override
    public Optional<ImageWriter> stream(ByteSink out, Fitting fitting, WriteOptions options) throws IOException {
        return Optional.of(new FlacSink(cut(), extras, out, FlacSink.Header.FIRST));
    }
}
