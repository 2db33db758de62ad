// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import spindle.disc.Track;
import spindle.format.Capabilities;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.LooseQ;
import spindle.image.attachment.QPatches;
import spindle.sector.Subchannel;

/**
 * Takes the sub-channel from an image for a target that has no place for all of it, where R to W are empty: P and Q follow from
 * where the tracks are. Packets that do not are an attachment, which the target loses by name.
 */
public final class ImpliedSubchannel {
    private final DiscImage image;
    private final Set<Integer> patched;
    private final Map<Integer, SubchannelSurvey> surveys = new HashMap<>();

    private ImpliedSubchannel(DiscImage image) {
        this.image = image;
        patched = Attachment.find(QPatches.class, image.attachments()).stream()
                .flatMap(patches -> patches.patches().stream())
                .map(QPatches.Patch::lba)
                .collect(Collectors.toSet());
    }

    /**
     * {@return the image as it is written to a target} It is the same where the target holds its sub-channel, or is of the
     * image's own format, and where R to W say something. Else its whole sub-channel is read.
     *
     * @param format the target's format
     */
    public static DiscImage on(DiscImage image, String format, Capabilities target) throws IOException {
        boolean fits = image.format().equals(format)
                || image.disc().tracks().stream().allMatch(track -> holds(target, image.storage(track)));
        return fits ? image : new ImpliedSubchannel(image).reduced();
    }

    private static boolean holds(Capabilities target, Storage storage) {
        Subchannel given = storage.subchannel();
        return given == Subchannel.NONE
                || (target.audioSubchannels().contains(given)
                        && target.dataSubchannels().contains(given));
    }

    private DiscImage reduced() throws IOException {
        for (Track track : image.disc().tracks()) {
            surveys.put(track.number(), SubchannelSurvey.of(image, track, patched));
        }
        List<StoredTrack> tracks = new ArrayList<>();
        long loose = 0;
        Optional<Integer> first = Optional.empty();
        long reduced = 0;
        for (Track track : image.disc().tracks()) {
            Storage storage = image.storage(track);
            if (storage.subchannel() != Subchannel.NONE && isEmpty(track)) {
                SubchannelSurvey survey = survey(track);
                reduced++;
                loose += survey.loose();
                first = first.isPresent() || survey.loose() == 0 ? first : Optional.of(survey.firstLoose());
                storage = new Storage(storage.layout(), Subchannel.NONE, storage.audio(), storage.absent());
            }
            tracks.add(new StoredTrack(track, storage, image.sectors(track)));
        }
        return reduced == 0 ? image : view(tracks, loose, first);
    }

    /** {@return whether R to W of a track are empty} Audio tracks are one: a disc of CD+G keeps them beside all. */
    private boolean isEmpty(Track track) {
        return image.disc().tracks().stream()
                .filter(each -> track.mode().isData()
                        ? each.number() == track.number()
                        : !each.mode().isData())
                .allMatch(each -> survey(each).isEmpty());
    }

    private SubchannelSurvey survey(Track track) {
        return surveys.getOrDefault(track.number(), SubchannelSurvey.NONE);
    }

    private DiscImage view(List<StoredTrack> tracks, long loose, Optional<Integer> first) {
        List<Attachment> attachments = new ArrayList<>(image.attachments());
        String all = "R to W of the sub-channel are empty, and P and Q follow from the tracks; they are not written";
        String most = "R to W of the sub-channel are empty, and are not written";
        first.ifPresent(lba -> attachments.add(new LooseQ(loose, lba)));
        return ImageView.of(image)
                .withTracks(image.disc(), tracks)
                .withAttachments(attachments)
                .withFindings(List.of(Finding.note("implied-subchannel", loose == 0 ? all : most)));
    }
}
