// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.attachment.Attachment;
import spindle.sector.SectorLayout;
import spindle.sector.SubQPosition;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorBuilder;

/** An image in memory, made track by track: one session, or each track a session of its own. */
final class MadeImage implements DiscImage {
    private final List<Track> tracks = new ArrayList<>();
    private final Map<Integer, byte[]> sectors = new HashMap<>();
    private final Map<Integer, SectorLayout> layouts = new HashMap<>();
    private final Map<Integer, byte[]> subchannels = new HashMap<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private Optional<Mcn> mcn = Optional.empty();
    private CdText text = CdText.NONE;

    /** Adds a track whose sectors are all zero. */
    MadeImage track(int number, TrackMode mode, int end, Index... indexes) {
        tracks.add(new Track(number, mode, EnumSet.noneOf(ControlFlag.class), List.of(indexes), end, Optional.empty()));
        return this;
    }

    /** Adds an audio track of these samples behind the last track. */
    MadeImage audio(byte[] samples) {
        int start = tracks.isEmpty() ? 0 : tracks.get(tracks.size() - 1).end();
        int number = tracks.size() + 1;
        sectors.put(number, samples);
        return track(number, TrackMode.AUDIO, start + samples.length / 2352, new Index(1, start));
    }

    /** Adds a data track of blocks of 2048 bytes, without anything around them. */
    MadeImage blocks(byte[] blocks) {
        sectors.put(1, blocks);
        layouts.put(1, SectorLayout.USER_2048);
        return track(1, TrackMode.MODE1, blocks.length / 2048, new Index(1, 0));
    }

    /** Adds a data track of raw sectors of Mode 1 with these blocks in them. */
    MadeImage mode1(byte[] blocks) {
        int count = blocks.length / 2048;
        byte[] raw = new byte[count * 2352];
        for (int i = 0; i < count; i++) {
            System.arraycopy(blocks, i * 2048, raw, i * 2352 + 16, 2048);
        }
        new SectorBuilder().mode1(raw, 0, 0, count);
        sectors.put(1, raw);
        return track(1, TrackMode.MODE1, count, new Index(1, 0));
    }

    /** Adds 16 bytes of P and Q to each sector of the last track, with right positions. */
    MadeImage positions() {
        Track track = tracks.get(tracks.size() - 1);
        byte[] q = new byte[track.body().count() * 16];
        for (int i = 0; i < track.body().count(); i++) {
            new SubQPosition(0, track.number(), 1, i, track.index1() + i).store(q, i * 16);
        }
        subchannels.put(track.number(), q);
        return this;
    }

    /** {@return the P and Q of a track, to be changed} */
    byte[] q(int track) {
        return subchannels.getOrDefault(track, new byte[0]);
    }

    /** {@return the sectors of a track, to be changed} */
    byte[] stored(int track) {
        return sectors.getOrDefault(track, new byte[0]);
    }

    MadeImage mcn(String digits) {
        mcn = Optional.of(new Mcn(digits));
        return this;
    }

    MadeImage isrc(String code) {
        Track last = tracks.remove(tracks.size() - 1);
        tracks.add(new Track(
                last.number(), last.mode(), last.control(), last.indexes(), last.end(), Optional.of(new Isrc(code))));
        return this;
    }

    MadeImage text(CdText made) {
        text = made;
        return this;
    }

    MadeImage attach(Attachment attachment) {
        attachments.add(attachment);
        return this;
    }

    @Override
    public String format() {
        return "made";
    }

    @Override
    public Disc disc() {
        return new Disc(Medium.CD, List.of(Session.of(1, DiscType.CD_ROM, tracks)), mcn, text, List.of());
    }

    @Override
    public Storage storage(Track track) {
        Storage plain = Storage.of(layouts.getOrDefault(track.number(), SectorLayout.RAW_2352));
        return subchannels.containsKey(track.number())
                ? new Storage(plain.layout(), Subchannel.PQ_16, plain.audio(), plain.absent())
                : plain;
    }

    @Override
    public SectorSource sectors(Track track) {
        byte[] main = stored(track.number());
        byte[] sub = q(track.number());
        int bytes = storage(track).layout().bytes();
        return new SectorSource() {
            @Override
            public int start() {
                return track.start();
            }

            @Override
            public int end() {
                return track.end();
            }

            @Override
            public void read(int lba, int count, ByteBuffer dst) {
                put(main, (lba - track.start()) * bytes, count * bytes, dst);
            }

            @Override
            public void readSubchannel(int lba, int count, ByteBuffer dst) {
                put(sub, (lba - track.start()) * 16, count * 16, dst);
            }
        };
    }

    private static void put(byte[] bytes, int at, int count, ByteBuffer dst) {
        dst.put(bytes.length == 0 ? new byte[count] : bytes, bytes.length == 0 ? 0 : at, count);
    }

    @Override
    public List<Path> files() {
        return List.of(Path.of("made"));
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public List<Attachment> attachments() {
        return attachments;
    }

    @Override
    public void close() {}
}
