// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.FormTwo;
import spindle.convert.Planner;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.Keepers;
import spindle.format.WriteOptions;
import spindle.format.Writer;
import spindle.format.cue.CueFormat;
import spindle.identity.digest.HashForm;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.attachment.CueStyle;
import spindle.io.UnsupportedImageException;
import spindle.rip.AbsentGaps;
import spindle.rip.AudioFileType;
import spindle.rip.Cut;
import spindle.rip.Cuts;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Plans of the files that a disc is hashed as. Nothing of them is written. */
final class HashPlans {
    private final DiscImage image;
    private final HashRequest request;

    HashPlans(DiscImage image, HashRequest request) {
        this.image = image;
        this.request = request;
    }

    /** {@return whether Redump keeps the disc as an ISO: what is no CD has no raw sectors} */
    boolean isKeptAsIso() {
        Medium medium = image.disc().medium();
        return medium == Medium.DVD || medium == Medium.BD;
    }

    /** {@return the plan of the files of a form that is not {@link HashForm#STORED}} */
    ConversionPlan plan() throws IOException {
        return switch (request.form()) {
            case REDUMP -> isKeptAsIso() ? isos() : bins(WriteOptions.GapPolicy.PREPEND);
            case ISO -> isos();
            case PCM -> samples();
            case STORED -> throw new IllegalArgumentException("files that are stored need no plan");
        };
    }

    /** A BIN for each track, and the sheet. The sub-channel, CD-TEXT packs and patches are files of their own, if any. */
    ConversionPlan bins(WriteOptions.GapPolicy gaps) throws IOException {
        WriteOptions write = new WriteOptions(WriteOptions.FileLayout.PER_TRACK, WriteOptions.Sectors.RAW, gaps);
        Writer writer = new CueFormat().writer().orElseThrow();
        return new Planner(Keepers.NONE).wholeDisc(plain(), writer, target(".cue"), options(write));
    }

    private DiscImage plain() {
        Disc disc = image.disc();
        CdText words = new CdText(disc.text().words(), List.of());
        Disc told = new Disc(disc.medium(), disc.sessions(), disc.mcn(), words, disc.remarks());
        List<StoredTrack> tracks =
                disc.tracks().stream().map(this::withoutSubchannel).toList();
        List<CueStyle> style = image.attachments().stream()
                .filter(CueStyle.class::isInstance)
                .map(CueStyle.class::cast)
                .toList();
        return ImageView.of(image).withTracks(told, tracks).withAttachments(List.copyOf(style));
    }

    private StoredTrack withoutSubchannel(Track track) {
        Storage from = image.storage(track);
        Storage plain = new Storage(from.layout(), Subchannel.NONE, from.audio(), from.absent());
        return new StoredTrack(track, plain, image.sectors(track));
    }

    private ConversionPlan isos() throws IOException {
        List<Track> data = image.disc().tracks().stream()
                .filter(track -> track.mode().isData())
                .toList();
        if (data.isEmpty()) {
            throw nothing("has no data track");
        }
        return IsoPlans.of(
                image,
                new IsoRequest(data, IsoRequest.Placement.RAW),
                track -> target(number(track.number(), data.size()) + ".iso"),
                options(WriteOptions.DEFAULT));
    }

    private ConversionPlan samples() throws IOException {
        List<Cut> cuts = Cuts.of(image.disc(), image.storages(), request.gaps(), AbsentGaps.LEFT_OUT);
        if (cuts.isEmpty()) {
            throw nothing("has no audio track");
        }
        RipRequest rip = new RipRequest(cuts, AudioFileType.WAV, RipRequest.Tagging.NONE, Optional.empty());
        return RipPlans.of(image, rip, this::target, options(WriteOptions.DEFAULT));
    }

    private Path target(Cut cut) {
        String gap = cut.kind() == Cut.Kind.PREGAP ? " (Pregap)" : "";
        return target(number(cut.number(), Integer.MAX_VALUE) + gap + ".pcm");
    }

    private UnsupportedImageException nothing(String problem) {
        return new UnsupportedImageException(
                image.files().get(0).toString(), problem, "ask for another form: redump, stored, iso or pcm");
    }

    /** Numbers are as in the names of BINs. */
    private String number(int track, int files) {
        if (files == 1) {
            return "";
        }
        boolean wide = image.disc().tracks().size() >= 10 && track < 10;
        return " (Track " + (wide ? "0" : "") + track + ")";
    }

    private Path target(String ending) {
        return Path.of(request.name() + ending);
    }

    private ConversionOptions options(WriteOptions write) {
        return ConversionOptions.DEFAULT
                .withWrite(write)
                .withFormTwo(FormTwo.CUT)
                .withLosses(ConversionOptions.LossPolicy.ACCEPT)
                .withDamage(ConversionOptions.DamagePolicy.SALVAGE)
                .withThreads(request.threads());
    }

    /** {@return what is to be said of the form} */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (request.form() != HashForm.REDUMP || isKeptAsIso()) {
            return findings;
        }
        List<Track> tracks = image.disc().tracks();
        if (tracks.size() == 1 && image.storage(tracks.get(0)).layout() == SectorLayout.USER_2048) {
            findings.add(Finding.note(
                    "raw-form",
                    "the checksums are those of the BIN of raw sectors that Redump keeps of a CD; a DVD or UMD of this"
                            + " size is kept as an ISO"));
        }
        for (Track track : tracks) {
            int absent = image.storage(track).absentWithin(track.pregap()).stream()
                    .mapToInt(range -> range.count())
                    .sum();
            if (absent > 0) {
                findings.add(Finding.note(
                        "absent-pregap",
                        "the pregap of track " + track.number() + " (" + absent
                                + " sectors) is in no file, and Redump's" + " BIN begins with it"));
            }
        }
        return findings;
    }
}
