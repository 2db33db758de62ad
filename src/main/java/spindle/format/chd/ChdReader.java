// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.format.BytesReader;
import spindle.format.ReadOptions;
import spindle.format.ReadOptions.Completeness;
import spindle.format.sheet.Notices;
import spindle.image.DiscImage;
import spindle.io.FileBytes;
import spindle.io.UnsupportedImageException;

/**
 * Opens CHDs. Header, map and metadata are read; what shall be salvaged or verified is watched while it is read, so that what is
 * damaged is known at the end.
 */
final class ChdReader implements BytesReader {
    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        String name = file.path().toString();
        try {
            ChdDescriptor descriptor = new ChdParser(file, name).parse();
            requireDisc(name, descriptor);
            Notices notices = new Notices(name, options);
            sayMap(descriptor, notices);
            Optional<ParentFile> parent =
                    new ParentFinder(file.path(), options.parent()).open(name, descriptor.header());
            return open(file, descriptor, new HunkSource(file, descriptor, parent), notices);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void sayMap(ChdDescriptor descriptor, Notices notices) throws IOException {
        if (descriptor.reading().state() == MapReading.State.FOUND_AGAIN) {
            notices.warning(
                    "chd-map",
                    0,
                    0,
                    "its map is damaged, as chdman 0.251 writes it for few hunks; all hunks were found again, and their"
                            + " SHA-1 is right");
        }
    }

    /** {@return whether the file ends before its hunks do} What is not there is an error, and can be read as zeroes. */
    private static boolean isCutOff(ChdDescriptor descriptor, long fileBytes, Notices notices) {
        HunkMap map = descriptor.map();
        int beyond = 0;
        int first = 0;
        for (int hunk = map.count() - 1; hunk >= 0; hunk--) {
            if (!map.isWithin(hunk, fileBytes)) {
                beyond++;
                first = hunk;
            }
        }
        if (beyond > 0) {
            notices.error(
                    "truncated",
                    0,
                    Optional.empty(),
                    notices.place(0),
                    "has " + fileBytes + " bytes, and " + beyond + " of its " + map.count() + " hunks, from hunk "
                            + first + " on, lie beyond its end");
        }
        return beyond > 0;
    }

    private static DiscImage open(FileBytes file, ChdDescriptor descriptor, HunkSource hunks, Notices notices)
            throws IOException {
        boolean isWatched = isCutOff(descriptor, file.length(), notices)
                || notices.options().completeness() == Completeness.SALVAGE;
        Optional<HunkScan> scan = isWatched ? Optional.of(new HunkScan(hunks)) : Optional.empty();
        LogicalBytes bytes = new LogicalBytes(hunks, notices.place(0), scan);
        BoundChd bound = bind(descriptor, bytes, notices);
        Optional<HunkReport> report = scan.map(each ->
                new HunkReport(each, descriptor, bound.tracks(), new Notices(notices.place(0), notices.options())));
        return new ChdImage(file, descriptor, hunks, bound.disc(), bound.tracks(), notices.all(), report);
    }

    private static BoundChd bind(ChdDescriptor descriptor, LogicalBytes bytes, Notices notices) throws IOException {
        List<ChdTrack> told = new TrackParser(notices).parse(descriptor.metadata());
        return told.isEmpty()
                ? DvdBinder.bind(descriptor.header(), bytes)
                : new ChdBinder(descriptor, bytes, notices).bind(told);
    }

    private static void requireDisc(String name, ChdDescriptor descriptor) throws UnsupportedImageException {
        boolean isHardDisk = descriptor.first(ChdTags.HARD_DISK).isPresent()
                || descriptor.header().version() < 3;
        if (isHardDisk) {
            throw new UnsupportedImageException(name, "is a CHD of a hard disk, not of a disc", "");
        }
        if (descriptor.first(ChdTags.LASER_DISC).isPresent()) {
            throw new UnsupportedImageException(name, "is a CHD of a laser disc, whose hunks hold video", "");
        }
        int unitBytes = descriptor.header().unitBytes();
        boolean hasTracks = descriptor.metadata().stream().anyMatch(each -> TrackParser.isTold(each.tag()));
        boolean isDvd = descriptor.first(ChdTags.DVD).isPresent() || unitBytes == ChdUnits.DVD_BYTES;
        if (!hasTracks && !isDvd) {
            throw new UnsupportedImageException(
                    name, "is a CHD that does not say what it holds: no track of a CD, no DVD", "");
        }
    }
}
