// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.format.BytesReader;
import spindle.format.ReadOptions;
import spindle.format.sheet.Notices;
import spindle.image.DiscImage;
import spindle.image.StoredTrack;
import spindle.io.FileBytes;
import spindle.io.UnsupportedImageException;

/** Opens CHDs. */
final class ChdReader implements BytesReader {
    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        String name = file.path().toString();
        try {
            ChdDescriptor descriptor = new ChdParser(file, name).parse();
            Notices notices = new Notices(name, options);
            requireDisc(name, descriptor);
            if (descriptor.reading().state() == MapReading.State.FOUND_AGAIN) {
                notices.warning(
                        "chd-map",
                        0,
                        0,
                        "its map is damaged, as chdman 0.251 writes it for few hunks; all hunks were found again, and their"
                                + " SHA-1 is right");
            }
            Optional<HunkSource> parent =
                    new ParentFinder(file.path(), Optional.empty()).open(name, descriptor.header());
            return image(file, descriptor, new HunkSource(file, descriptor, parent), notices);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static DiscImage image(FileBytes file, ChdDescriptor descriptor, HunkSource hunks, Notices notices)
            throws IOException {
        LogicalBytes bytes = new LogicalBytes(hunks, notices.place(0));
        List<ChdTrack> told = new TrackParser(notices.place(0)).parse(descriptor.metadata());
        if (told.isEmpty()) {
            StoredTrack track = DvdBinder.track(descriptor.header(), bytes);
            return new ChdImage(file, hunks, descriptor, DvdBinder.disc(track.track()), List.of(track), notices.all());
        }
        ChdBinder binder = new ChdBinder(descriptor, bytes, notices);
        List<StoredTrack> tracks = binder.tracks(told);
        Disc plain = binder.disc(tracks);
        Optional<Disc> whole =
                descriptor.first(ChdTags.DISC).flatMap(entry -> DiscEntryParser.parse(entry, plain.medium()));
        if (whole.isPresent() && !EntryPlaces.agree(whole.get(), plain)) {
            notices.warning(
                    "chd-entry", 0, 0, "what Spindle noted of the disc does not fit its tracks, and is left aside");
            whole = Optional.empty();
        }
        if (whole.isEmpty()) {
            return new ChdImage(file, hunks, descriptor, plain, tracks, notices.all());
        }
        List<StoredTrack> placed = binder.placed(told, tracks, whole.get());
        return new ChdImage(file, hunks, descriptor, whole.get(), placed, notices.all());
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
