// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.util.ArrayList;
import java.util.List;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * What the AccurateRip database answers for a disc, as it is downloaded ({@code dBAR-….bin}): a part for each pressing. A part has a
 * count of tracks (one byte), the three ids (four bytes each, little-endian), then nine bytes for each track: how many rips agree, the
 * checksum, and that of sector 450 alone, by which offsets are found.
 *
 * @param pressings what it has, in its order
 */
public record AccurateRipResponse(List<Pressing> pressings) {
    private static final int HEAD_BYTES = 13;
    private static final int TRACK_BYTES = 9;

    public AccurateRipResponse {
        pressings = List.copyOf(pressings);
    }

    /**
     * What rips of one pressing have.
     *
     * @param id the ids of the disc
     * @param tracks in order
     */
    public record Pressing(AccurateRipId id, List<Entry> tracks) {
        public Pressing {
            tracks = List.copyOf(tracks);
        }
    }

    /**
     * What rips of a track have.
     *
     * @param confidence how many rips agree; 0 for none
     * @param checksum of version 1 or 2
     * @param sector450 of the one sector
     */
    public record Entry(int confidence, int checksum, int sector450) {}

    /**
     * {@return what an answer says}
     *
     * @param place what messages call it
     * @throws DiscFormatException where it is none
     */
    public static AccurateRipResponse parse(String place, byte[] bytes) throws DiscFormatException {
        List<Pressing> pressings = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int count = bytes[at] & 0xFF;
            int end = at + HEAD_BYTES + count * TRACK_BYTES;
            if (count == 0 || count > 99 || end > bytes.length) {
                throw new DiscFormatException(
                        place + ":" + at, "is no answer of AccurateRip, or ends early", "download it again");
            }
            AccurateRipId id = new AccurateRipId(count, word(bytes, at + 1), word(bytes, at + 5), word(bytes, at + 9));
            List<Entry> tracks = new ArrayList<>();
            for (int track = at + HEAD_BYTES; track < end; track += TRACK_BYTES) {
                tracks.add(new Entry(bytes[track] & 0xFF, word(bytes, track + 1), word(bytes, track + 5)));
            }
            pressings.add(new Pressing(id, tracks));
            at = end;
        }
        if (pressings.isEmpty()) {
            throw new DiscFormatException(place, "is empty, and no answer of AccurateRip", "download it again");
        }
        return new AccurateRipResponse(pressings);
    }

    private static int word(byte[] bytes, int at) {
        return (int) LittleEndian.u32(bytes, at);
    }
}
