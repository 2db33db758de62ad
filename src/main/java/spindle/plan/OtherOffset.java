// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.identity.AudioOffsets;
import spindle.identity.dat.DatFile;
import spindle.identity.dat.DatMatch;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashedFile;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Looks for the offset of audio that is as long as that of an entry, and differs. */
final class OtherOffset {
    private OtherOffset() {}

    /** {@return the offset at which tracks of an image are those of an entry; empty where its data differs, or its CRC-32s are not known} */
    static Optional<AudioOffsets.Found> of(DiscImage image, DatMatch match, Progress progress) throws IOException {
        List<AudioOffsets.Known> known = new ArrayList<>();
        for (DatMatch.Pair pair : match.files()) {
            if (pair.same() || pair.file().content() == HashedFile.Content.SHEET) {
                continue;
            }
            Optional<AudioOffsets.Known> one = known(image, pair);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            known.add(one.get());
        }
        return known.isEmpty() || !match.missing().isEmpty()
                ? Optional.empty()
                : AudioOffsets.of(image, known, progress);
    }

    private static Optional<AudioOffsets.Known> known(DiscImage image, DatMatch.Pair pair) {
        Optional<DatFile> listed =
                pair.listed().filter(file -> file.bytes() == pair.file().bytes());
        Optional<Track> audio = image.disc()
                .track(pair.file().track())
                .filter(track -> track.mode() == TrackMode.AUDIO)
                .filter(track -> image.storage(track).layout() == SectorLayout.RAW_2352)
                .filter(track -> image.storage(track).absent().isEmpty());
        String crc = listed.map(file -> file.digests().getOrDefault(DigestAlgorithm.CRC32, ""))
                .orElse("");
        return audio.isEmpty() || crc.isEmpty()
                ? Optional.empty()
                : Optional.of(new AudioOffsets.Known(
                        audio.get().number(), audio.get().range(), HexFormat.fromHexDigits(crc)));
    }
}
