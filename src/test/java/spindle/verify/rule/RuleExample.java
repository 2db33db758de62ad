// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spindle.disc.Index;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextPack;
import spindle.filesystem.udf.UdfBuilder;
import spindle.image.attachment.DvdStructures;
import spindle.image.attachment.QPatches;
import spindle.sector.SubQ;
import spindle.sector.SubQPosition;
import spindle.sector.TrackMode;

/** For each rule the smallest image that trips it. */
@SuppressWarnings("ImmutableEnumChecker") // what makes an image holds nothing that changes
enum RuleExample {
    TRACK_ORDER(
            "two tracks over the same sectors",
            () -> new MadeImage()
                    .track(1, TrackMode.AUDIO, 20, new Index(1, 0))
                    .track(2, TrackMode.AUDIO, 30, new Index(1, 10))),
    TRACK_NUMBER(
            "track 3 behind track 1",
            () -> new MadeImage()
                    .track(1, TrackMode.AUDIO, 20, new Index(1, 0))
                    .track(3, TrackMode.AUDIO, 30, new Index(1, 20))),
    INDEX_NUMBER(
            "index 3 behind index 1",
            () -> new MadeImage().track(1, TrackMode.AUDIO, 20, new Index(1, 0), new Index(3, 10))),
    DISC_LENGTH(
            "a lead-out at LBA 449,851",
            () -> new MadeImage().blocks(new byte[0]).track(2, TrackMode.AUDIO, 449_851, new Index(1, 449_841))),
    CD_TEXT_CRC(
            "a pack of zeroes",
            () -> new MadeImage()
                    .audio(tone(1))
                    .text(new CdText(Map.of(), List.of(new CdTextPack(new byte[CdTextPack.BYTES]))))),
    Q_PATCH(
            "an SBI with a packet for LBA 100 of a disc of 2 sectors",
            () -> new MadeImage()
                    .audio(tone(1))
                    .attach(new QPatches(QPatches.Form.SBI, List.of(new QPatches.Patch(100, new byte[SubQ.BYTES]))))),
    DVD_STRUCTURES(
            "physical information for one sector more",
            () -> new MadeImage().blocks(new byte[4 * 2048]).attach(new DvdStructures(new byte[0], physical(5)))),
    STRUCTURE("a directory that holds the root directory", () -> volume(new MadeVolume().directory("LOOP", 22))),
    ISO_BOTH_ENDIAN(
            "a file whose size is one more in big-endian",
            () -> volume(file().with(MadeVolume.FIRST_RECORD + 17, 101))),
    ISO_PATH_TABLE(
            "a big-endian path table that leads to block 21", () -> volume(file().with(MadeVolume.BIG_TABLE + 5, 21))),
    ISO_DATE("a file of month 13", () -> volume(file().with(MadeVolume.FIRST_RECORD + 19, 13))),
    EXTENTS_OVERLAP(
            "a file that begins in the second sector of another",
            () -> volume(new MadeVolume().file("A", 30, 4096).file("B", 31, 2048))),
    JOLIET_TREE(
            "a file of two sectors that has one in Joliet",
            () -> volume(new MadeVolume().file("A", 30, 4096).joliet().file("\0A", 30, 2048))),
    UDF_BRIDGE("a file of one sector that has two in UDF", RuleExample::bridge),
    BOOT_CATALOG(
            "a boot catalogue with key bytes 55 00",
            () -> volume(file().boot(30).with(MadeVolume.CATALOG + 31, 0))),
    BOOT_IMAGE("a boot image at block 60 of 40", () -> volume(file().boot(60))),
    DAMAGED_FILE("a changed byte in the only sector of a file", RuleExample::damaged),
    Q_CRC("a changed bit in the CRC of a Q packet", () -> changedQ(11, 1)),
    Q_POSITION("a Q packet of LBA 5 in the sector at LBA 1", () -> {
        MadeImage image = new MadeImage().audio(tone(1)).positions();
        new SubQPosition(0, 1, 1, 5, 5).store(image.q(1), 16);
        return image;
    }),
    Q_MCN("Q says 4006680000000, the sheet 4006680000001", () -> {
        MadeImage image = new MadeImage().audio(tone(1)).positions().mcn("4006680000001");
        SubQ.storeMcn(image.q(1), 16, 0, "4006680000000", 1);
        return image;
    }),
    Q_ISRC("Q says DEABC0000001, the sheet DEABC0000002", () -> {
        MadeImage image = new MadeImage().audio(tone(1)).positions().isrc("DEABC0000002");
        SubQ.storeIsrc(image.q(1), 16, 0, "DEABC0000001", 1);
        return image;
    }),
    AUDIO_SILENT("a track of zeroes", () -> new MadeImage().audio(new byte[2 * 2352])),
    AUDIO_CLIPPED("a track of 32,767", () -> {
        byte[] samples = new byte[2 * 2352];
        for (int at = 0; at < samples.length; at += 2) {
            ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN).putShort(at, Short.MAX_VALUE);
        }
        return new MadeImage().audio(samples);
    }),
    AUDIO_REPEAT(
            "two tracks with the same samples",
            () -> new MadeImage().audio(tone(1)).audio(tone(1)));

    private final String description;
    private final Supplier<MadeImage> image;

    RuleExample(String description, Supplier<MadeImage> image) {
        this.description = description;
        this.image = image;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String description() {
        return description;
    }

    MadeImage image() {
        return image.get();
    }

    static List<String> ids() {
        return Stream.of(values()).map(RuleExample::id).collect(Collectors.toList());
    }

    /** {@return images that no rule has anything to say of} */
    static List<MadeImage> sound() {
        return List.of(
                new MadeImage().audio(tone(1)).positions().audio(tone(2)).positions(),
                volume(file().boot(30)),
                volume(new MadeVolume()
                        .file("A", 30, 4096)
                        .file("LINK", 30, 4096)
                        .joliet()
                        .file("\0A", 30, 4096)),
                new MadeImage().mode1(file().bytes()),
                new MadeImage().blocks(new byte[5 * 2048]).attach(new DvdStructures(new byte[0], physical(5))));
    }

    private static MadeVolume file() {
        return new MadeVolume().file("A", 30, 100);
    }

    private static MadeImage volume(MadeVolume volume) {
        return new MadeImage().blocks(volume.bytes());
    }

    private static byte[] tone(int step) {
        byte[] samples = new byte[2 * 2352];
        for (int at = 0; at < samples.length; at += 2) {
            ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) (at * step % 20_000));
        }
        return samples;
    }

    private static MadeImage changedQ(int at, int bits) {
        MadeImage image = new MadeImage().audio(tone(1)).positions();
        image.q(1)[at] ^= (byte) bits;
        return image;
    }

    private static byte[] physical(int sectors) {
        byte[] structures = new byte[DvdStructures.LAYER_BYTES];
        int physical = 4 + 2048;
        structures[physical + 5] = 3;
        structures[physical + 9] = 3;
        structures[physical + 11] = (byte) (sectors - 1);
        return structures;
    }

    private static MadeImage damaged() {
        MadeImage image = new MadeImage().mode1(file().bytes());
        image.stored(1)[30 * 2352 + 500] ^= 1;
        return image;
    }

    private static MadeImage bridge() {
        byte[] names = UdfBuilder.join(
                UdfBuilder.name("", 8, 0, 1, UdfBuilder.BLOCK), UdfBuilder.name("A", 0, 0, 2, UdfBuilder.BLOCK));
        UdfBuilder udf = new UdfBuilder(300)
                .physical()
                .fileSet(0, 0, UdfBuilder.START, 1)
                .entry(UdfBuilder.START + 1, 1, UdfBuilder.DIRECTORY, UdfBuilder.EMBEDDED, names.length, names)
                .entry(
                        UdfBuilder.START + 2,
                        2,
                        UdfBuilder.FILE,
                        UdfBuilder.SHORT,
                        4096,
                        UdfBuilder.shortAd(0, 4096, 10));
        byte[] iso = new MadeVolume().file("A", UdfBuilder.START + 10, 2048).bytes();
        byte[] both = udf.bytes();
        System.arraycopy(iso, 0, both, 0, iso.length);
        return new MadeImage().blocks(Arrays.copyOf(both, both.length));
    }
}
