// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import spindle.Spindle;
import spindle.disc.Track;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.io.SpindleException;
import spindle.open.OpenOptions;

/**
 * The tracks of a disc, with a checksum of the sectors of each.
 *
 * @param tracks each in words; none where the image does not open
 */
record DiscSectors(List<String> tracks) {
    static DiscSectors of(Path path) throws IOException {
        ReadOptions read = ReadOptions.DEFAULT.leniently();
        try (DiscImage image = Spindle.open(path, new OpenOptions(read, OpenOptions.Sheet.BESIDE))) {
            List<String> tracks = new ArrayList<>();
            for (Track track : image.disc().tracks()) {
                tracks.add(track + " " + image.storage(track) + " " + checksum(image, track));
            }
            return new DiscSectors(tracks);
        } catch (SpindleException e) {
            return new DiscSectors(List.of());
        }
    }

    boolean isThere() {
        return !tracks.isEmpty();
    }

    private static long checksum(DiscImage image, Track track) throws IOException {
        SectorSource sectors = image.sectors(track);
        int bytes = image.storage(track).layout().bytes();
        int count = sectors.end() - sectors.start();
        ByteBuffer all = ByteBuffer.allocate(bytes * count);
        if (count > 0) {
            sectors.read(sectors.start(), count, all);
        }
        CRC32 crc = new CRC32();
        crc.update(all.array());
        return crc.getValue();
    }
}
