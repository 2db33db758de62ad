// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import spindle.disc.Track;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.DiscBlocks;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.filesystem.Tree;
import spindle.filesystem.Volume;
import spindle.filesystem.iso9660.IsoVolumes;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.IncompleteImageException;

/**
 * Walks the trees of a track once, and sorts what they promise by where it is. Every file, fork, directory and path table
 * of every tree counts; what several trees share counts once, by the name that tells most.
 */
final class TreeCheck {
    /** Entries that are looked at: more than any pressed disc has, and a few seconds of work. */
    static final int MOST_ENTRIES = 1_000_000;
    /** Trees whose names people know come first. */
    private static final List<String> NAMES_FIRST = List.of("rockridge", "joliet", "udf");
    /** The tree of the records that Rock Ridge gives better names. */
    private static final String SAME_RECORDS = "iso9660";
    /** Sizes of boot images are those of the media that they imitate, not of what is stored. */
    private static final String BOOT = "boot";

    /** Ends a walk that has been long enough. */
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final TrackReach reach;
    private final WatchedBlocks blocks;
    private final Map<TrackReach.Place, CutFiles> files = new EnumMap<>(TrackReach.Place.class);
    private final CutFiles lies = new CutFiles();
    private final Set<Long> known = new HashSet<>();
    private final int most;
    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private int entries;
    private boolean walked;

    private TreeCheck(DiscImage image, Track track, int most) throws IOException {
        this.reach = TrackReach.of(image, track);
        this.blocks = new WatchedBlocks(new DiscBlocks(image, track), reach);
        this.most = most;
        for (TrackReach.Place place : TrackReach.Place.values()) {
            files.put(place, new CutFiles());
        }
    }

    /** {@return what the trees of a track promise} */
    static TreeCheck of(DiscImage image, Track track) throws IOException {
        return of(image, track, MOST_ENTRIES);
    }

    /** @param most entries that are looked at */
    static TreeCheck of(DiscImage image, Track track, int most) throws IOException {
        TreeCheck check = new TreeCheck(image, track, most);
        try {
            check.run();
        } catch (DiscFormatException | IncompleteImageException refusal) {
            check.walked = false; // what cannot be walked proves nothing
        }
        return check;
    }

    /** {@return what is at a place} */
    CutFiles at(TrackReach.Place place) {
        return files.getOrDefault(place, new CutFiles());
    }

    /** {@return what lies beyond the track and beyond the volume too, whose track is whole} */
    CutFiles lies() {
        return lies;
    }

    /** {@return whether there was a tree, and all of it was seen} */
    boolean isWalked() {
        return walked && !isCapped();
    }

    /** {@return whether there are more entries than are looked at} */
    boolean isCapped() {
        return entries > most;
    }

    /** {@return the LBA behind the last stored sector of the track} */
    int end() {
        return reach.end();
    }

    private void run() throws IOException {
        List<Tree> trees = new ArrayList<>(Volumes.trees(blocks));
        boolean named = trees.stream().anyMatch(tree -> tree.kind().equals("rockridge"));
        trees.removeIf(tree -> tree.kind().equals(BOOT) || (named && tree.kind().equals(SAME_RECORDS)));
        trees.sort(Comparator.comparingInt(TreeCheck::rank));
        for (Tree tree : trees) {
            walk(tree);
        }
        IsoVolumes iso = IsoVolumes.read(new BlockBytes(blocks));
        for (FileExtent table : iso.pathTables()) {
            iso.volumes().stream().findFirst().ifPresent(volume -> take("path table", table, volume));
        }
        walked = !trees.isEmpty();
    }

    private static int rank(Tree tree) {
        int rank = NAMES_FIRST.indexOf(tree.kind());
        return rank < 0 ? NAMES_FIRST.size() : rank;
    }

    private void walk(Tree tree) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Long> missed = new TreeMap<>(); // by the finding that follows: the block
        blocks.whenMissed(block -> missed.putIfAbsent(findings.size(), block));
        try {
            long[] sums = counts.computeIfAbsent(tree.kind(), kind -> new long[3]);
            tree.walk(
                    entry -> {
                        count(entry, sums);
                        visit(entry, tree.volume());
                    },
                    findings);
        } catch (Enough enough) {
            return;
        } finally {
            blocks.whenMissed(block -> {});
        }
        missed.forEach((finding, block) -> {
            if (finding < findings.size() && known.add(block * BlockReader.BLOCK_BYTES)) {
                at(TrackReach.Place.BEYOND).add(path(findings.get(finding)), 0);
            }
        });
    }

    /** {@return the path that a finding of a walk begins with} */
    private static String path(Finding finding) {
        String message = finding.message();
        return message.substring(0, Math.max(0, message.lastIndexOf(": ")));
    }

    private static void count(Entry entry, long[] sums) {
        boolean folder = entry.kind() == Entry.Kind.DIRECTORY;
        sums[folder ? 1 : 0]++;
        sums[2] += folder ? 0 : entry.bytes();
    }

    /** {@return how much is in each tree: by its kind files, directories, bytes} */
    Map<String, long[]> counts() {
        return counts;
    }

    private void visit(Entry entry, Volume volume) throws IOException {
        if (++entries > most) {
            throw new Enough();
        }
        if (!entry.attributes().flags().contains("cd-audio")) {
            take(entry.path(), entry.content().extents(), volume);
            entry.forks().forEach(fork -> take(entry.path(), fork.content().extents(), volume));
        }
    }

    private void take(String path, List<FileExtent> extents, Volume volume) {
        for (FileExtent extent : extents) {
            if (!extent.isHole() && extent.bytes() > 0 && take(path, extent, volume)) {
                return;
            }
        }
    }

    /** Sorts an extent; tells whether it is not all in the track. */
    private boolean take(String path, FileExtent extent, Volume volume) {
        long first = extent.firstBlock();
        long last = extent.endBlock() - 1;
        long lba = blocks.firstLba() + first;
        TrackReach.Place place = reach.place(lba, last - first + 1);
        if (place == TrackReach.Place.OWN || reach.isAudioTrack(lba, last - first + 1)) {
            return false;
        }
        if (known.add(extent.start())) {
            boolean lie = place == TrackReach.Place.BEYOND && isBehind(volume, last);
            (lie ? lies : at(place)).add(plain(path), blocks.firstLba() + last + 1);
        }
        return true;
    }

    /** {@return whether a block is behind a volume that says how long it is, and is all there} */
    private boolean isBehind(Volume volume, long block) {
        long end = volume.sectors() - volume.base();
        return volume.sectors() > 0 && end <= reach.end() - blocks.firstLba() && block >= end;
    }

    /** {@return a path without the version that ISO 9660 puts behind names (7.5.1)} */
    private static String plain(String path) {
        return path.endsWith(";1") ? path.substring(0, path.length() - 2) : path;
    }
}
