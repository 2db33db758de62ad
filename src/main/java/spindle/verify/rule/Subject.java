// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.DiscBlocks;
import spindle.filesystem.iso9660.IsoSurvey;
import spindle.filesystem.iso9660.IsoVolumes;
import spindle.filesystem.recognise.Volumes;
import spindle.image.DiscImage;
import spindle.image.attachment.Attachment;

/**
 * The image that rules look at, and what is known of it: volumes are looked at when the first rule asks, and once; sectors
 * are what the one pass has left here. Rules ask on one thread, the pass fills in on many.
 */
public final class Subject {
    private final DiscImage image;
    private final Map<Integer, List<TreeSurvey>> trees = new HashMap<>();
    private final Map<Integer, IsoSurvey> surveys = new HashMap<>();
    private final Map<Integer, AudioFacts> audio = new HashMap<>();
    private final Map<Integer, SubQFacts> subQ = new HashMap<>();
    private final Map<Integer, BitSet> damaged = new HashMap<>();
    private final BitSet unread = new BitSet();

    public Subject(DiscImage image) {
        this.image = image;
    }

    Disc disc() {
        return image.disc();
    }

    /** {@return the data tracks that have sectors} */
    List<Track> dataTracks() {
        return disc().tracks().stream()
                .filter(track -> track.mode().isData() && track.body().count() > 0)
                .toList();
    }

    /** {@return what the image holds beside the disc, of one type} */
    <T extends Attachment> List<T> attachments(Class<T> type) {
        return image.attachments().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** {@return the trees of files in a data track, the one with the names that people know first} */
    List<TreeSurvey> trees(Track track) throws IOException {
        List<TreeSurvey> known = trees.get(track.number());
        if (known == null) {
            known = TreeSurvey.of(Volumes.trees(new DiscBlocks(image, track)));
            trees.put(track.number(), known);
        }
        return known;
    }

    /** {@return the contradictions of the ISO 9660 volume in a data track} */
    IsoSurvey iso(Track track) throws IOException {
        IsoSurvey known = surveys.get(track.number());
        if (known == null) {
            known = IsoSurvey.of(new DiscBlocks(image, track));
            surveys.put(track.number(), known);
        }
        return known;
    }

    /** {@return the first bytes of each boot catalogue of a data track} */
    List<byte[]> bootCatalogs(Track track) throws IOException {
        return IsoVolumes.read(new BlockBytes(new DiscBlocks(image, track))).bootCatalogs();
    }

    /** {@return where the pass puts what it sees of the samples of a track} */
    public synchronized AudioFacts audio(Track track) {
        return audio.computeIfAbsent(track.number(), number -> new AudioFacts());
    }

    /** {@return where the pass puts what it sees of the Q channel of a track} */
    public synchronized SubQFacts subQ(Track track) {
        return subQ.computeIfAbsent(track.number(), number -> new SubQFacts(track));
    }

    /** {@return the samples of the audio tracks that the pass saw, in the order of the tracks} */
    Map<Track, AudioFacts> allAudio() {
        Map<Track, AudioFacts> seen = new LinkedHashMap<>();
        disc().tracks()
                .forEach(track ->
                        Optional.ofNullable(audio.get(track.number())).ifPresent(facts -> seen.put(track, facts)));
        return seen;
    }

    /** {@return the Q channels that the pass saw, in the order of the tracks} */
    List<SubQFacts> allSubQ() {
        List<SubQFacts> seen = new ArrayList<>();
        disc().tracks()
                .forEach(track -> Optional.ofNullable(subQ.get(track.number())).ifPresent(seen::add));
        return seen;
    }

    /**
     * Takes the damaged sectors of a track.
     *
     * @param sectors a bit for each: its LBA and 150
     */
    public void setDamaged(int track, BitSet sectors) {
        damaged.put(track, sectors);
    }

    /** Takes sectors that could not be read. */
    public void addDamaged(LbaRange sectors) {
        unread.set(sectors.start() + Msf.LBA_OFFSET, sectors.end() + Msf.LBA_OFFSET);
    }

    /** {@return the damaged sectors of all tracks: a bit for each, its LBA and 150} */
    BitSet damaged() {
        BitSet all = (BitSet) unread.clone();
        damaged.values().forEach(all::or);
        return all;
    }

    /** {@return the bit of a sector in {@link #damaged}} */
    static long bit(long lba) {
        return lba + Msf.LBA_OFFSET;
    }
}
