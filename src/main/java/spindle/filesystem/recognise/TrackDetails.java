// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Track;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.DescribedVolume;
import spindle.filesystem.DiscBlocks;
import spindle.filesystem.TrackBlocks;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Tree;
import spindle.filesystem.console.ConsoleHeader;
import spindle.filesystem.hfs.AppleVolumes;
import spindle.filesystem.iso9660.BootEntry;
import spindle.filesystem.iso9660.IsoVolumes;
import spindle.filesystem.opera.OperaTrees;
import spindle.filesystem.partition.PartitionTables;
import spindle.filesystem.udf.UdfVolumes;
import spindle.filesystem.xdvdfs.XdvdfsTrees;
import spindle.image.DiscImage;

/**
 * Everything that is worth telling of a data track. {@link TrackContent} is what conversions need of it; this walks
 * directories as well, for those who ask.
 *
 * @param content what was recognised
 * @param volumes the volumes of {@code content}, with what they say of themselves
 * @param boot the entries of El Torito's catalogues, those that do not boot too
 * @param partitions what makes the disc a hard disk too
 * @param consoles what headers of consoles say
 */
public record TrackDetails(
        TrackContent content,
        List<VolumeDetails> volumes,
        List<BootEntry> boot,
        PartitionTables partitions,
        List<ConsoleHeader> consoles) {
    private static final PartitionTables NO_TABLES = new PartitionTables(PartitionTables.Code.NONE, List.of());

    public TrackDetails {
        volumes = List.copyOf(volumes);
        boot = List.copyOf(boot);
        consoles = List.copyOf(consoles);
    }

    /** {@return what there is to tell of a track; nothing where it is audio} */
    public static TrackDetails of(DiscImage image, Track track) throws IOException {
        TrackContent content = DiscVolumes.of(image).content(track);
        if (!track.mode().isData() || track.body().count() == 0) {
            return new TrackDetails(content, List.of(), List.of(), NO_TABLES, List.of());
        }
        BlockBytes bytes = new BlockBytes(new TrackBlocks(image, track));
        IsoVolumes iso = IsoVolumes.read(bytes);
        DiscBlocks blocks = new DiscBlocks(image, track);
        List<Tree> trees = Volumes.trees(blocks);
        List<VolumeDetails> volumes = new ArrayList<>();
        for (DescribedVolume each : described(bytes, iso)) {
            volumes.add(new VolumeDetails(each.volume(), each.origin(), UsedBlocks.of(each, trees, blocks)));
        }
        return new TrackDetails(
                content,
                volumes,
                iso.bootEntries(),
                PartitionTables.find(bytes),
                new ConsoleHeaders(bytes, iso, trees).find(content.systems()));
    }

    private static List<DescribedVolume> described(BlockBytes bytes, IsoVolumes iso) throws IOException {
        List<DescribedVolume> described = new ArrayList<>(iso.described());
        described.addAll(new UdfVolumes(bytes).described());
        described.addAll(new AppleVolumes(bytes).described());
        described.addAll(OperaTrees.described(bytes));
        described.addAll(XdvdfsTrees.described(bytes));
        return described;
    }
}
