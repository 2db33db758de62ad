// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Extent;
import spindle.image.ExtentSource;
import spindle.image.FileImage;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.probe.ContentProbe;
import spindle.image.probe.StoredLayout;
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Makes a disc of one track of a file of user data. A few sectors are looked at, so a file of any size opens at once. */
final class IsoBinder {
    /** Bytes of a sector. */
    static final int SECTOR_BYTES = SectorLayout.USER_2048.bytes();
    /** What a dual-layer DVD holds, rounded up: 4,173,824 sectors on a DVD+R (ECMA-364). More is a Blu-ray disc. */
    private static final int DVD_SECTORS = 4_200_000;

    private static final Set<String> NAMES_OF_RAW = Set.of("bin", "raw", "mdf");

    private IsoBinder() {}

    static DiscImage bind(FileBytes file, ReadOptions options) throws IOException {
        Optional<StoredLayout> told = ContentProbe.layout(file, 0, file.length());
        int whole = wholeSectors(file, told);
        List<Finding> findings = new ArrayList<>();
        sayName(file, told, findings);
        StoredLayout stored = told.orElse(new StoredLayout(SectorLayout.USER_2048, Subchannel.NONE, TrackMode.MODE1));
        int lba = ContentProbe.firstLba(file, 0, stored);
        int first = whole + lba > 0 ? lba : 0;
        if (first < 0) {
            findings.add(Finding.note(
                    "first-sector",
                    file.path() + ": " + Amounts.of(-first, "sector") + " are stored in it before LBA 0"));
        }
        int sectors = new IsoLength(file, first).check(whole, options, findings);
        Medium medium = medium(sectors);
        TrackMode mode = medium == Medium.CD ? stored.mode() : TrackMode.MODE1;
        Track track = new Track(1, mode, Set.of(), List.of(new Index(1, 0)), first + sectors, Optional.empty());
        return FileImage.of(IsoFormat.ID, file, disc(medium, track), List.of(stored(file, track, first)), findings);
    }

    private static int wholeSectors(FileBytes file, Optional<StoredLayout> told) throws IOException {
        String name = file.path().toString();
        long sectors = file.length() / SECTOR_BYTES;
        if (told.isPresent() && !IsoFormat.isIso(told.get())) {
            int bytes = told.get().layout().bytes() + told.get().subchannel().bytes();
            throw new DiscFormatException(
                    name, "is an image of " + bytes + "-byte sectors, not an ISO", "open it as raw");
        }
        if (sectors == 0) {
            String problem = file.length() == 0 ? "is empty" : "holds no whole sector of 2048 bytes";
            throw new DiscFormatException(name, problem, "");
        }
        if (sectors >= Integer.MAX_VALUE) {
            throw new UnsupportedImageException(name, "holds more than 2,147,483,647 sectors of 2048 bytes", "");
        }
        return (int) sectors;
    }

    private static void sayName(FileBytes file, Optional<StoredLayout> told, List<Finding> findings) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (told.isEmpty()) {
            findings.add(Finding.warning(
                    "no-volume",
                    file.path() + ": nothing in it is a volume that is known; by its name it is taken for sectors of"
                            + " 2048 bytes"));
        } else if (NAMES_OF_RAW.contains(name.substring(name.lastIndexOf('.') + 1))) {
            findings.add(Finding.warning(
                    "file-name", file.path() + ": is an ISO image of 2048-byte sectors, whatever its name says"));
        }
    }

    /** {@return the smallest medium that it can be an image of: what has an MSF is a CD} */
    private static Medium medium(int sectors) {
        return sectors <= Msf.LBA_LIMIT ? Medium.CD : sectors <= DVD_SECTORS ? Medium.DVD : Medium.BD;
    }

    private static Disc disc(Medium medium, Track track) {
        DiscType type = track.mode() == TrackMode.CDI
                ? DiscType.CD_I
                : track.mode() == TrackMode.XA ? DiscType.CD_XA : DiscType.CD_ROM;
        Session session = Session.of(1, type, List.of(track));
        return new Disc(medium, List.of(session), Optional.empty(), CdText.NONE, List.of());
    }

    private static StoredTrack stored(FileBytes file, Track track, int first) {
        Storage storage = Storage.of(SectorLayout.USER_2048);
        LbaRange range = new LbaRange(first, track.end());
        Extent extent = new Extent(range, file, 0, SECTOR_BYTES, file.length());
        return new StoredTrack(track, storage, new ExtentSource(range, storage, List.of(extent)));
    }
}
