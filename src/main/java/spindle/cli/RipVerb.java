// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.disc.Track;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.io.UnsupportedImageException;
import spindle.plan.RipRequest;
import spindle.rip.AbsentGaps;
import spindle.rip.AudioFileType;
import spindle.rip.Cut;
import spindle.rip.DiscTags;
import spindle.rip.SheetForm;

/** {@code spindle rip}: the audio of images, a file for each track. */
final class RipVerb implements Verb {
    private final RipOptions flags = new RipOptions();

    @Override
    public Manual manual() {
        return RipOptions.MANUAL;
    }

    @Override
    public VerbOptions options() {
        return flags;
    }

    @Override
    public ImageLine line() {
        return ImageLine.LAST_WORD;
    }

    @Override
    public int run(Console console) throws IOException {
        flags.takeFolder();
        List<Path> images = Images.of(flags, console);
        flags.requireSensible(images);
        Conversions conversions = new Conversions(console, flags);
        return Images.each(images, console, image -> on(image, conversions));
    }

    private int on(Path path, Conversions conversions) throws IOException {
        try (DiscImage image = opened(path, conversions)) {
            AudioFileType type = flags.type();
            List<Cut> cuts = cuts(path, image);
            ConversionPlan plan = Spindle.planRip(
                    image,
                    new RipRequest(cuts, type, tagging(), sheet(path), form()),
                    new Places(cuts, targets(cuts, new DiscTags(image.disc()), type)),
                    flags.conversion(WriteOptions.DEFAULT, FormTwo.REFUSE, SectorCare.NONE));
            conversions.tell(plan.source());
            int status = conversions.run(plan);
            conversions.sumUp(plan, "");
            return status;
        }
    }

    private SheetForm form() throws UsageException {
        return ConvertVerb.choice("--sheet", flags.sheet, SheetForm.values());
    }

    private DiscImage opened(Path path, Conversions conversions) throws IOException {
        return Images.withoutDataInAudio(
                Images.withByteOrderCheck(flags.order.apply(conversions.openAudio(path))), flags.input);
    }

    private RipRequest.Tagging tagging() {
        return flags.noTags ? RipRequest.Tagging.NONE : RipRequest.Tagging.TAGS;
    }

    /** Where each file goes. */
    private record Places(List<Cut> cuts, List<Path> targets) implements Function<Cut, Path> {
        @Override
        public Path apply(Cut cut) {
            for (int i = 0; i < cuts.size(); i++) {
                if (cuts.get(i).isSame(cut)) {
                    return targets.get(i);
                }
            }
            throw new IllegalArgumentException("cut " + cut.number() + " was not asked for");
        }
    }

    private List<Path> targets(List<Cut> cuts, DiscTags tags, AudioFileType type) throws UsageException {
        List<String> names = flags.naming().names(cuts, tags);
        List<Path> targets = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            Path target = flags.output.output != null
                    ? Path.of(flags.output.output)
                    : Targets.in(flags.output.directory, names.get(i) + "." + type.extension());
            targets.add(target);
        }
        return targets;
    }

    /** A part of the audio has no sheet: it would be of another disc. */
    private Optional<Path> sheet(Path source) {
        boolean whole = flags.output.output == null && flags.tracks == null && !flags.noCue;
        return whole ? Optional.of(Targets.ofAudio(source, flags.output.directory)) : Optional.empty();
    }

    /** The files that were asked for: one that is named holds a track, and nothing beside it. */
    private List<Cut> cuts(Path path, DiscImage image) throws IOException {
        AbsentGaps absent = flags.silence ? AbsentGaps.WRITTEN : AbsentGaps.LEFT_OUT;
        WriteOptions.GapPolicy gaps = ConvertVerb.choice("--gaps", flags.gaps, WriteOptions.GapPolicy.values());
        List<Cut> all = Spindle.cuts(image, gaps, absent);
        if (all.isEmpty()) {
            throw new UnsupportedImageException(path.toString(), "has no audio track", "spindle iso takes its data");
        }
        List<Track> tracks = tracks(image);
        List<Cut> picked = new ArrayList<>();
        for (Cut cut : all) {
            if (isPicked(cut, tracks)) {
                picked.add(cut);
            }
        }
        if (picked.isEmpty()) {
            throw new UsageException(
                    "no file holds what is hidden before the first track", "spindle info shows its pregap, if any");
        }
        if (flags.output.output != null && picked.size() > 1) {
            picked = tracksOnly(picked);
        }
        if (flags.output.output != null && picked.size() > 1) {
            throw new UsageException("-o names one file, and there are " + picked.size() + " tracks", "use -t or -d");
        }
        return picked;
    }

    private static List<Cut> tracksOnly(List<Cut> cuts) {
        List<Cut> tracks = new ArrayList<>();
        for (Cut cut : cuts) {
            if (cut.kind() == Cut.Kind.TRACK) {
                tracks.add(cut);
            }
        }
        return tracks;
    }

    private List<Track> tracks(DiscImage image) throws UsageException {
        String text = flags.tracks;
        if (text == null) {
            return image.disc().tracks();
        }
        String rest = TrackList.withoutHidden(text);
        List<Track> tracks = rest.isEmpty() && !text.isEmpty() ? List.of() : TrackList.pick(image.disc(), rest);
        for (Track track : tracks) {
            if (track.mode().isData()) {
                throw new UsageException("track " + track.number() + " is data", "use spindle iso for data");
            }
        }
        return tracks;
    }

    private boolean isPicked(Cut cut, List<Track> tracks) {
        if (cut.kind() == Cut.Kind.HIDDEN) {
            return TrackList.hasHidden(flags.tracks);
        }
        for (Track track : tracks) {
            if (track.number() == cut.track().number()) {
                return true;
            }
        }
        return false;
    }
}
