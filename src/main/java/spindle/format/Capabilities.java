// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.Set;
import spindle.disc.ControlFlag;
import spindle.disc.Medium;
import spindle.image.attachment.Attachment;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/**
 * What images of a format hold as they are written.
 *
 * @param subject the format as the subject of a sentence: {@code a CUE sheet}
 * @param media of what media
 * @param features what of a disc's structure
 * @param flags which flags of a track
 * @param audioSubchannels the sub-channels beside sectors of audio
 * @param dataSubchannels the sub-channels beside sectors of data
 * @param layouts the layouts of sectors
 * @param attachments which kinds of attachments
 */
public record Capabilities(
        String subject,
        Set<Medium> media,
        Set<Feature> features,
        Set<ControlFlag> flags,
        Set<Subchannel> audioSubchannels,
        Set<Subchannel> dataSubchannels,
        Set<SectorLayout> layouts,
        Set<Class<? extends Attachment>> attachments) {
    public Capabilities {
        media = Set.copyOf(media);
        features = Set.copyOf(features);
        flags = Set.copyOf(flags);
        audioSubchannels = Set.copyOf(audioSubchannels);
        dataSubchannels = Set.copyOf(dataSubchannels);
        layouts = Set.copyOf(layouts);
        attachments = Set.copyOf(attachments);
    }

    /** {@return what holds sectors of some layouts, of any medium, and nothing else; the other methods add to it} */
    public static Capabilities of(String subject, SectorLayout... layouts) {
        Set<Subchannel> none = Set.of(Subchannel.NONE);
        return new Capabilities(
                subject, Set.of(Medium.values()), Set.of(), Set.of(), none, none, Set.of(layouts), Set.of());
    }

    /** {@return the same of these media only} */
    public Capabilities onlyOf(Medium... only) {
        return new Capabilities(
                subject, Set.of(only), features, flags, audioSubchannels, dataSubchannels, layouts, attachments);
    }

    /** {@return the same with these features} */
    public Capabilities with(Feature... held) {
        return new Capabilities(
                subject, media, Set.of(held), flags, audioSubchannels, dataSubchannels, layouts, attachments);
    }

    /** {@return the same with these flags} */
    public Capabilities with(ControlFlag... held) {
        return new Capabilities(
                subject, media, features, Set.of(held), audioSubchannels, dataSubchannels, layouts, attachments);
    }

    /** {@return the same with these sub-channels, beside audio and data} */
    public Capabilities with(Subchannel... held) {
        Set<Subchannel> both = Set.of(held);
        return new Capabilities(subject, media, features, flags, both, both, layouts, attachments);
    }

    /** {@return the same with these sub-channels beside audio only} */
    public Capabilities withBesideAudio(Subchannel... held) {
        return new Capabilities(subject, media, features, flags, Set.of(held), dataSubchannels, layouts, attachments);
    }

    /** {@return the same with these kinds of attachments} */
    public Capabilities with(Set<Class<? extends Attachment>> held) {
        return new Capabilities(subject, media, features, flags, audioSubchannels, dataSubchannels, layouts, held);
    }

    /** {@return whether a feature is held} */
    public boolean holds(Feature feature) {
        return features.contains(feature);
    }
}
