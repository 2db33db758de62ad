// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.DiscBlocks;
import spindle.filesystem.DiscPayloads;
import spindle.filesystem.Entry;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeReader;
import spindle.filesystem.Volume;
import spindle.filesystem.hfs.AppleTrees;
import spindle.filesystem.hfs.AppleVolumes;
import spindle.filesystem.iso9660.IsoTrees;
import spindle.filesystem.iso9660.IsoVolumes;
import spindle.filesystem.opera.OperaTrees;
import spindle.filesystem.udf.UdfTrees;
import spindle.filesystem.udf.UdfVolumes;
import spindle.filesystem.videocd.VideoCdTrees;
import spindle.filesystem.xdvdfs.XdvdfsTrees;
import spindle.image.DiscImage;
import spindle.image.Finding;

/** Recognises volumes by their marks, and gives their trees of files. */
public final class Volumes {
    /** The families of file systems. */
    private static final List<TreeReader> FAMILIES =
            List.of(new IsoTrees(), new UdfTrees(), new AppleTrees(), new OperaTrees(), new XdvdfsTrees());

    private Volumes() {}

    /** {@return what is in a track} A few dozen blocks are read, whatever the size of the track. */
    public static TrackContent identify(BlockReader blocks) throws IOException {
        BlockBytes bytes = new BlockBytes(blocks);
        IsoVolumes iso = IsoVolumes.read(bytes);
        List<Volume> volumes = new ArrayList<>(iso.volumes());
        new UdfVolumes(bytes).find(volumes);
        new AppleVolumes(bytes).find(volumes);
        volumes.addAll(OperaTrees.volumes(bytes));
        volumes.addAll(XdvdfsTrees.volumes(bytes));
        return new TrackContent(volumes, new Systems(bytes, iso).find(), iso.boot());
    }

    /**
     * {@return the trees of a track: several where it has several volumes, or sets of names for one}
     *
     * @param image an open image; the trees can be walked until it is closed
     * @param track a data track of it. Volumes may reach into other tracks, and are read there
     */
    public static List<Tree> trees(DiscImage image, Track track) throws IOException {
        DiscBlocks blocks = new DiscBlocks(image, track);
        List<Tree> trees = new ArrayList<>(trees(blocks));
        // What a Video CD plays is described in its first track, and lies in those behind it.
        if (track.number() == image.disc().tracks().get(0).number()) {
            trees.addAll(VideoCdTrees.find(blocks, new DiscPayloads(image)));
        }
        return List.copyOf(trees);
    }

    /** {@return the trees in some blocks} */
    public static List<Tree> trees(BlockReader blocks) throws IOException {
        List<Tree> trees = new ArrayList<>();
        for (TreeReader family : FAMILIES) {
            trees.addAll(family.trees(blocks));
        }
        return List.copyOf(trees);
    }

    /**
     * {@return the tree that tells most: Rock Ridge, else Joliet, else the one with more files, and of as many with more
     * bytes} Trees that have to be compared are walked.
     *
     * @param trees of one track
     */
    public static Optional<Tree> richest(List<Tree> trees) throws IOException {
        return TreeChoice.richest(trees);
    }

    /**
     * {@return all entries of a tree, sorted by path} They are in memory at once, some 300 bytes each; {@link Tree#walk}
     * needs none.
     *
     * @param findings receives what is wrong with the structures
     */
    public static List<Entry> sorted(Tree tree, List<Finding> findings) throws IOException {
        List<Entry> entries = new ArrayList<>();
        tree.walk(entries::add, findings);
        entries.sort(Comparator.comparing(Entry::path));
        return entries;
    }
}
