// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.filesystem.Tree;
import spindle.filesystem.recognise.Volumes;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.LostSectorsException;
import spindle.image.UnreadableSectorException;

/** Which files of a volume some sectors belong to. */
public final class FilesAt {
    /** What findings of sectors that cannot be read are called. */
    private static final Set<String> RULES = Set.of(UnreadableSectorException.RULE, "chd-hunk");

    private final DiscImage image;
    private final Map<Integer, Names> byStart = new TreeMap<>();

    private FilesAt(DiscImage image) {
        this.image = image;
    }

    /** The names of the files of one range. */
    private static final class Names {
        /** Names that a message has room for. */
        private static final int MOST = 4;

        private final LbaRange range;
        private final Set<String> paths = new LinkedHashSet<>();
        private int more;

        Names(LbaRange range) {
            this.range = range;
        }

        void add(String path) {
            if (!paths.contains(path)) {
                if (paths.size() < MOST) {
                    paths.add(path);
                } else {
                    more++;
                }
            }
        }

        Optional<String> words() {
            String others = more == 0 ? "" : " and " + more + (more == 1 ? " more file" : " more files");
            return paths.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", paths) + others);
        }
    }

    /** {@return the findings, those of sectors that cannot be read with the files that have these sectors} */
    public static List<Finding> named(DiscImage image, List<Finding> findings) {
        FilesAt files = new FilesAt(image);
        findings.stream()
                .filter(each -> RULES.contains(each.rule()))
                .forEach(each -> each.where().ifPresent(range -> files.byStart.put(range.start(), new Names(range))));
        files.look();
        return findings.stream().map(files::named).toList();
    }

    /** {@return a problem, with the files that have the sectors it is about} */
    public static LostSectorsException named(DiscImage image, LostSectorsException problem) {
        FilesAt files = new FilesAt(image);
        Names names = new Names(problem.range());
        files.byStart.put(problem.range().start(), names);
        files.look();
        return names.words().map(problem::inside).orElse(problem);
    }

    /** {@return a read error, with the file that its sector belongs to} */
    public static UnreadableSectorException named(DiscImage image, UnreadableSectorException error) {
        FilesAt files = new FilesAt(image);
        Names names = new Names(new LbaRange(error.lba(), error.lba() + 1));
        files.byStart.put(error.lba(), names);
        files.look();
        return names.words().map(error::inside).orElse(error);
    }

    private Finding named(Finding finding) {
        return finding.where()
                .filter(range -> RULES.contains(finding.rule()))
                .flatMap(range -> Optional.ofNullable(byStart.get(range.start())))
                .flatMap(Names::words)
                .map(words -> new Finding(
                        finding.rule(),
                        finding.severity(),
                        finding.track(),
                        finding.where(),
                        finding.message() + ", in " + words,
                        finding.remedy()))
                .orElse(finding);
    }

    /** Walks each volume that has such sectors, once. */
    private void look() {
        for (Track track : image.disc().tracks()) {
            List<Names> wanted = byStart.values().stream()
                    .filter(names -> track.range().contains(names.range.start()))
                    .toList();
            if (track.mode().isData() && !wanted.isEmpty()) {
                look(track, wanted);
            }
        }
    }

    private void look(Track track, List<Names> wanted) {
        try {
            for (Tree tree : Volumes.trees(image, track)) {
                tree.walk(entry -> take(entry, track.index1(), wanted), new ArrayList<>());
                if (wanted.stream().anyMatch(names -> !names.paths.isEmpty())) {
                    return;
                }
            }
        } catch (IOException e) {
            // The directory may be where the damage is: the names that were found are told.
        }
    }

    private static void take(Entry entry, int block0, List<Names> wanted) {
        if (entry.kind() != Entry.Kind.FILE) {
            return;
        }
        for (FileExtent extent : entry.content().extents()) {
            long first = block0 + extent.firstBlock();
            long end = block0 + extent.endBlock();
            for (Names names : wanted) {
                if (first < names.range.end() && end > names.range.start()) {
                    names.add(entry.path().replaceFirst(";1$", ""));
                }
            }
        }
    }
}
