// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.filesystem.recognise.Volumes;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.UnreadableSectorException;
import spindle.sector.RawSector;

/** Which file of a volume a sector belongs to. */
public final class FileAt {
    private FileAt() {}

    /** {@return the path of the file, where a tree can be read and has one there} */
    public static Optional<String> of(DiscImage image, int lba) {
        for (Track track : image.disc().tracks()) {
            if (track.mode().isData() && track.range().contains(lba)) {
                return find(image, track, lba);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> find(DiscImage image, Track track, int lba) {
        List<String> found = new ArrayList<>();
        try {
            for (Tree tree : Volumes.trees(image, track)) {
                tree.walk(entry -> addIfHolding(entry, lba - track.index1(), found), new ArrayList<>());
            }
        } catch (IOException e) {
            return found.stream().findFirst(); // the directory may be where the disk is bad
        }
        return found.stream().findFirst();
    }

    private static void addIfHolding(Entry entry, long sector, List<String> found) {
        long at = sector * RawSector.USER_BYTES;
        boolean holds = entry.content().extents().stream()
                .anyMatch(extent -> at + RawSector.USER_BYTES > extent.start() && at < extent.start() + extent.bytes());
        if (holds && entry.kind() == Entry.Kind.FILE) {
            found.add(entry.path());
        }
    }

    /** {@return a finding with the file that its sectors begin in} */
    public static Finding named(DiscImage image, Finding finding) {
        return finding.where()
                .flatMap(range -> of(image, range.start()))
                .map(name -> new Finding(
                        finding.rule(),
                        finding.severity(),
                        finding.track(),
                        finding.where(),
                        finding.message() + ", in " + name,
                        finding.remedy()))
                .orElse(finding);
    }

    /** {@return a read error with the file that its sector belongs to} */
    public static UnreadableSectorException named(DiscImage image, UnreadableSectorException error) {
        return of(image, error.lba()).map(error::inside).orElse(error);
    }
}
