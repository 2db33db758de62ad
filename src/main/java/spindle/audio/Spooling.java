// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.io.SpindleException;
import spindle.io.TemporaryFile;
import spindle.io.TemporarySpace;

/** Decodes the samples of a file, and converts them where that is asked for, into a temporary file. */
final class Spooling {
    private final ByteSource file;
    private final AudioKind kind;
    private final Sampling sampling;
    private final TemporarySpace space;

    Spooling(ByteSource file, AudioKind kind, Sampling sampling, TemporarySpace space) {
        this.file = file;
        this.kind = kind;
        this.sampling = sampling;
        this.space = space;
    }

    AudioSamples of(PcmFrames frames) throws IOException {
        PcmLayout layout = frames.layout();
        boolean plain = DiscAudio.isDisc(layout);
        if (!plain && sampling == Sampling.AS_STORED) {
            DiscAudio.require(file.name(), layout);
        }
        if (!plain && !Conversion.isPossible(layout)) {
            throw DiscAudio.inconvertible(file.name(), layout);
        }
        TemporaryFile spool = TemporaryFile.create(space, file.name(), space.mostBytes(file.length()));
        try {
            long read = plain ? copy(frames, spool) : new Conversion(frames, spool).run();
            long missing = frames.promised() < 0 ? 0 : frames.promised() - read;
            PcmExtent extent = new PcmExtent(0, spool.length(), missing * 4, ByteOrder.LITTLE_ENDIAN);
            if (spool.length() == 0) {
                throw new IOException("no samples");
            }
            return new AudioSamples(spool, extent, Optional.of(note(layout, plain)));
        } catch (SpindleException e) {
            spool.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw DiscAudio.damaged(file.name(), kind, e);
        }
    }

    private static long copy(PcmFrames frames, TemporaryFile spool) throws IOException {
        long all = 0;
        for (int count = frames.next(); count > 0; count = frames.next()) {
            ByteBuffer bytes = frames.bytes();
            if (frames.layout().order() == ByteOrder.BIG_ENDIAN) {
                swap(bytes);
            }
            spool.append(bytes);
            all += count;
        }
        return all;
    }

    private static void swap(ByteBuffer bytes) {
        for (int at = 0; at < bytes.limit(); at += Short.BYTES) {
            bytes.putShort(at, Short.reverseBytes(bytes.getShort(at)));
        }
    }

    private String note(PcmLayout layout, boolean plain) {
        if (plain) {
            return "is decoded from " + kind.description();
        }
        return "is converted from " + DiscAudio.samples(layout);
    }
}
