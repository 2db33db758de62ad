// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.ReadOptions;
import spindle.format.Reader;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetFiles;
import spindle.image.DiscImage;
import spindle.image.FileImage;
import spindle.image.StoredTrack;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;

/** Opens GDI sheets. */
final class GdiReader implements Reader {
    /** Far more than 99 lines take. */
    private static final int MAX_BYTES = 64 << 10;

    @Override
    public DiscImage open(FileBytes file, ReadOptions options) throws IOException {
        Path path = file.path();
        byte[] bytes = bytes(file);
        String name = String.valueOf(path.getFileName());
        Notices notices = new Notices(name, options);
        GdiSheet sheet = GdiSheet.parse(name, bytes, notices);
        SheetFiles files = new SheetFiles(path, options.reach(), notices);
        try {
            List<StoredTrack> tracks = tracks(sheet, files, notices);
            return new FileImage(GdiFormat.ID, disc(name, tracks, notices), tracks, files, notices.all(), List.of());
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private static byte[] bytes(FileBytes file) throws IOException {
        try (file) {
            if (file.length() > MAX_BYTES) {
                throw new DiscFormatException(
                        file.name(), "is too large for a GDI sheet", "name the sheet that belongs to the image");
            }
            return file.read(0, MAX_BYTES);
        }
    }

    private static List<StoredTrack> tracks(GdiSheet sheet, SheetFiles files, Notices notices) throws IOException {
        List<StoredTrack> tracks = new ArrayList<>();
        for (int i = 0; i < sheet.entries().size(); i++) {
            boolean last = i == sheet.entries().size() - 1;
            int limit =
                    last ? Integer.MAX_VALUE : sheet.entries().get(i + 1).line().lba();
            tracks.add(new GdiTrackReader(sheet.entries().get(i), notices).read(files, limit));
        }
        return tracks;
    }

    private static Disc disc(String name, List<StoredTrack> stored, Notices notices) throws DiscFormatException {
        List<Track> tracks = new ArrayList<>();
        boolean subheaders = false;
        boolean highDensity = false;
        for (StoredTrack track : stored) {
            tracks.add(track.track());
            subheaders |= track.track().mode().hasSubheader();
            highDensity |= track.track().index1() >= GdiFormat.HIGH_DENSITY;
        }
        if (!highDensity) {
            notices.warning(
                    "no-high-density", 0, name, "no track lies at LBA 45000 or behind, so it is taken for a CD");
        }
        DiscType type = subheaders ? DiscType.CD_XA : DiscType.CD_ROM;
        int leadOut = tracks.get(tracks.size() - 1).end();
        return new Disc(
                highDensity ? Medium.GD_ROM : Medium.CD,
                List.of(new Session(1, type, tracks, leadOut)),
                Optional.empty(),
                CdText.NONE,
                List.of());
    }
}
