// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Remark;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.Loss.Kind;
import spindle.image.Storage;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.LooseQ;
import spindle.image.attachment.QPatches;
import spindle.io.Amounts;
import spindle.io.UnsupportedImageException;
import spindle.sector.Subchannel;

/**
 * Takes from a disc what a format does not hold, and names each loss, in the same words for all formats, with the formats that
 * keep it. What only one format knows of is left to that format.
 */
public final class Fitter {
    private final Capabilities target;
    private final Disc disc;
    private final Losses losses;

    /**
     * @param target what the format holds
     * @param disc the source
     * @param losses takes what it does not hold
     */
    public Fitter(Capabilities target, Disc disc, Losses losses) {
        this.target = target;
        this.disc = disc;
        this.losses = losses;
    }

    /**
     * Asks a writer what it will hold. The writer is given the attachments of the kinds that it declares; each attachment that
     * is not in its answer is a loss.
     *
     * @throws UnsupportedImageException where the disc cannot be written at all
     */
    public static Fitting fit(Writer writer, DiscContents source, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        Set<Class<? extends Attachment>> kinds = writer.capabilities().attachments();
        List<Attachment> declared = source.attachments().stream()
                .filter(each -> kinds.contains(each.getClass()))
                .toList();
        Fitting fitting = writer.fit(new DiscContents(source.disc(), source.storages(), declared), options, losses);
        List<Attachment> left = new ArrayList<>(source.attachments());
        left.removeAll(fitting.attachments());
        addAttachments(left, source.disc().medium(), losses);
        return fitting;
    }

    /** Names attachments that are not written. */
    public static void addAttachments(List<Attachment> attachments, Medium medium, Losses losses) {
        for (Attachment attachment : attachments) {
            if (attachment.count() > 0) {
                Kind kind = attachment instanceof QPatches || attachment instanceof LooseQ
                        ? Kind.SUBCHANNEL
                        : Kind.ATTACHMENT;
                String kept = losses.keepers()
                        .tail(medium, other -> other.attachments().contains(attachment.getClass()));
                losses.add(kind, 0, attachment.count(), attachment.describe() + " are not written" + kept);
            }
        }
    }

    /** {@return where a format names what only it knows of} */
    public Losses losses() {
        return losses;
    }

    /** {@return the indexes of a track that are held; an index 0 of no sectors says nothing, and is left out} */
    public List<Index> indexes(Track track) {
        boolean all = target.holds(Feature.INDEXES);
        List<Index> held = track.indexes().stream()
                .filter(index -> index.number() == 0 ? index.lba() < track.index1() : index.number() == 1 || all)
                .toList();
        long above = all
                ? 0
                : track.indexes().stream().filter(index -> index.number() > 1).count();
        if (above > 0) {
            add(Kind.INDEX, track.number(), above, "indexes above 1", Feature.INDEXES);
        }
        return held;
    }

    /** {@return the flags of a track that are held} */
    public Set<ControlFlag> flags(Track track) {
        return flags(track, target.flags());
    }

    /**
     * {@return the flags of a track that are held}
     *
     * @param holdable those that can be held of this disc
     */
    public Set<ControlFlag> flags(Track track, Set<ControlFlag> holdable) {
        Set<ControlFlag> held = EnumSet.noneOf(ControlFlag.class);
        held.addAll(track.control());
        held.retainAll(holdable);
        Set<ControlFlag> lost = EnumSet.noneOf(ControlFlag.class);
        lost.addAll(track.control());
        lost.removeAll(held);
        if (!lost.isEmpty()) {
            String words = lost.stream().map(ControlFlag::word).collect(Collectors.joining(" "));
            add(
                    Kind.FLAGS,
                    track.number(),
                    lost.size(),
                    "the flags " + words,
                    other -> other.flags().containsAll(lost));
        }
        return held;
    }

    /** {@return the recording code of a track where it is held} */
    public Optional<Isrc> isrc(Track track) {
        if (track.isrc().isPresent() && !target.holds(Feature.ISRC)) {
            add(Kind.ISRC, track.number(), 1, "the ISRC", Feature.ISRC);
            return Optional.empty();
        }
        return track.isrc();
    }

    /**
     * {@return the sub-channel of a track's sectors where it is held, or none}
     *
     * @param range the sectors of the track that the target holds
     */
    public Subchannel subchannel(Track track, Storage storage, LbaRange range) {
        Subchannel given = storage.subchannel();
        boolean data = track.mode().isData();
        if (beside(target, data).contains(given)) {
            return given;
        }
        int sectors = storage.storedCount(range);
        String what =
                "the sub-channel (" + given.bytes() + " bytes beside each of " + Amounts.of(sectors, "sector") + ")";
        add(
                Kind.SUBCHANNEL,
                track.number(),
                sectors,
                what,
                other -> beside(other, data).contains(given));
        return Subchannel.NONE;
    }

    private static Set<Subchannel> beside(Capabilities format, boolean data) {
        return data ? format.dataSubchannels() : format.audioSubchannels();
    }

    /** Names the sessions after the first, where one is held. */
    public void sessions() {
        int more = disc.sessions().size() - 1;
        if (more > 0 && !target.holds(Feature.SESSIONS)) {
            add(Kind.SESSION, 0, more, "more than one session of " + (more + 1), Feature.SESSIONS);
        }
    }

    /** {@return the catalogue number where it is held} */
    public Optional<Mcn> mcn() {
        if (disc.mcn().isPresent() && !target.holds(Feature.MCN)) {
            add(Kind.MCN, 0, 1, "the catalogue number", Feature.MCN);
            return Optional.empty();
        }
        return disc.mcn();
    }

    /** {@return the words and packs of the disc where they are held} */
    public CdText text() {
        CdText text = disc.text();
        if (text.isEmpty() || target.holds(Feature.CD_TEXT)) {
            return text;
        }
        long words = text.words().values().stream()
                .mapToLong(fields -> fields.size())
                .sum();
        add(Kind.CD_TEXT, 0, text.packs().size() + words, "CD-TEXT", Feature.CD_TEXT);
        return CdText.NONE;
    }

    /** {@return the remarks of the disc where they are held} */
    public List<Remark> remarks() {
        return remarks(disc.remarks());
    }

    /**
     * {@return some remarks of the disc where they are held; the others say nothing that the target does not} Remarks that
     * say the structure are no loss: what a target does not hold of the structure is a loss of its own.
     */
    public List<Remark> remarks(List<Remark> remarks) {
        long lines = remarks.stream().filter(remark -> !remark.saysStructure()).count();
        if (target.holds(Feature.REMARKS)) {
            return remarks;
        }
        if (lines == 0) {
            return List.of();
        }
        add(Kind.REMARK, 0, lines, "the sheet's remarks (" + Amounts.of(lines, "line") + ")", Feature.REMARKS);
        return List.of();
    }

    private void add(Kind kind, int track, long count, String what, Feature feature) {
        add(kind, track, count, what, other -> other.holds(feature));
    }

    private void add(Kind kind, int track, long count, String what, Predicate<Capabilities> keeps) {
        String of = track == 0 ? "" : " of track " + track;
        String kept = losses.keepers().tail(disc.medium(), keeps);
        losses.add(kind, track, count, target.subject() + " has no place for " + what + of + kept);
    }
}
