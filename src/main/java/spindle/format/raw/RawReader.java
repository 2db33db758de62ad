// SPDX-License-Identifier: Apache-2.0
package spindle.format.raw;

import java.io.IOException;
import java.util.Optional;
import spindle.format.BytesReader;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.probe.ContentProbe;
import spindle.image.probe.StoredLayout;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Opens bare files of sectors. */
final class RawReader implements BytesReader {
    /** The RIFF header that Windows puts before the sectors of a file of form 2: 12 bytes, a fmt chunk of 24, data's 8. */
    private static final int CDXA_HEADER_BYTES = 44;

    private static final long RIFF = 0x5249_4646L;
    private static final long CDXA = 0x4344_5841L;

    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        try {
            return read(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static DiscImage read(FileBytes file) throws IOException {
        int header = headerBytes(file.read(0, CDXA_HEADER_BYTES));
        Optional<StoredLayout> told = ContentProbe.layout(file, header, file.length() - header);
        if (told.isPresent()) {
            return new RawBinder(file, header, told.get()).bind();
        }
        if (file.length() == 0 || file.length() % RawSector.BYTES != 0) {
            throw new DiscFormatException(
                    file.path().toString(),
                    file.length() == 0 ? "is empty" : "nothing in it tells what its sectors are",
                    "open the sheet that belongs to it");
        }
        StoredLayout audio = new StoredLayout(SectorLayout.RAW_2352, Subchannel.NONE, TrackMode.AUDIO);
        return new RawBinder(file, 0, audio).takenByLength().bind();
    }

    /** {@return the bytes before the first sector} */
    static int headerBytes(byte[] head) {
        boolean riff =
                head.length >= CDXA_HEADER_BYTES && BigEndian.u32(head, 0) == RIFF && BigEndian.u32(head, 8) == CDXA;
        return riff ? CDXA_HEADER_BYTES : 0;
    }
}
