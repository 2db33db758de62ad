// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.videocd;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.filesystem.Attributes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Entry;
import spindle.filesystem.PayloadReader;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;
import spindle.filesystem.Volume;
import spindle.image.Finding;

/**
 * What a Video CD plays, as files: {@code avseq01.mpg} for the sequence of track 2, {@code item0001.mpg} for the play item
 * that begins in segment 1, as vcdxrip calls them.
 */
final class VideoCdTree implements Tree {
    private static final int SEGMENT_SECTORS = 150;

    private final VideoCdInfo info;
    private final VideoCdEntries entries;
    private final PayloadReader payloads;
    private final long firstLba;

    VideoCdTree(VideoCdInfo info, VideoCdEntries entries, PayloadReader payloads, long firstLba) {
        this.info = info;
        this.entries = entries;
        this.payloads = payloads;
        this.firstLba = firstLba;
    }

    @Override
    public Volume volume() {
        return new Volume(
                Volume.Kind.VIDEO_CD, info.album(), payloads.end(), BlockReader.BLOCK_BYTES, 0, List.of(info.system()));
    }

    @Override
    public String kind() {
        return Volume.Kind.VIDEO_CD.word();
    }

    @Override
    public void walk(Visitor visitor, List<Finding> findings) throws IOException {
        TreeFindings wrong = new TreeFindings("videocd-structure", findings);
        MpegScan scan = new MpegScan(payloads);
        visitItems(scan, visitor, wrong);
        List<VideoCdEntries.EntryPoint> sequences = entries.sequences();
        for (int i = 0; i < sequences.size(); i++) {
            VideoCdEntries.EntryPoint entry = sequences.get(i);
            int next = i + 1 < sequences.size() ? sequences.get(i + 1).lba() : payloads.end();
            String name = String.format(Locale.ROOT, "avseq%02d.mpg", entry.track() - 1);
            if (entry.lba() >= next) {
                wrong.error(name, "it begins at LBA " + entry.lba() + ", behind its end at " + next);
                continue;
            }
            visit(name, scan.sequence(new LbaRange(entry.lba(), next)), visitor, wrong);
        }
    }

    private void visitItems(MpegScan scan, Visitor visitor, TreeFindings wrong) throws IOException {
        int at = info.firstSegment().orElse(payloads.end());
        for (VideoCdInfo.Item item : info.items()) {
            String name = String.format(Locale.ROOT, "item%04d.mpg", item.number());
            int end = at + item.segments() * SEGMENT_SECTORS;
            if (end > payloads.end()) {
                wrong.error(name, "it lies beyond the end of the disc");
                return;
            }
            visit(name, scan.item(new LbaRange(at, end)), visitor, wrong);
            at = end;
        }
    }

    private void visit(String name, LbaRange sectors, Visitor visitor, TreeFindings wrong) throws IOException {
        if (sectors.count() == 0) {
            wrong.error(name, "no sectors of a stream are there from LBA " + sectors.start() + " on");
        }
        PayloadContent content = new PayloadContent(name, payloads, sectors, firstLba);
        visitor.visit(new Entry(
                name, Entry.Kind.FILE, content.bytes(), Attributes.NONE, Optional.empty(), content, List.of()));
    }
}
