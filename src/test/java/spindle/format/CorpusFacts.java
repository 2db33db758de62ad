// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.sector.SectorLayout;
import spindle.sector.code.SectorBuilder;

/** What is true of an image that another program made, compared with what was read of it. */
public final class CorpusFacts {
    /** Where the images are. */
    public static final Path IMAGES = Path.of("src/test/resources/corpus");

    private final String id;
    private final Map<String, String> facts = new HashMap<>();

    public CorpusFacts(String id) throws IOException {
        this.id = id;
        for (String line : Files.readAllLines(IMAGES.resolve("expected.tsv"), StandardCharsets.UTF_8)) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals(id)) {
                facts.put(fields[1], fields[2]);
            }
        }
    }

    /** Checks everything that the facts say of structure and sectors. */
    public void check(DiscImage image) throws IOException {
        Disc disc = image.disc();
        assertThat(disc.tracks()).hasSize(number("tracks"));
        assertThat(disc.sessions()).hasSize(number("sessions"));
        assertThat(disc.leadOut()).isEqualTo(number("leadout"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Track track : disc.tracks()) {
            checkTrack(image, track);
            for (LbaRange range : image.storage(track).stored(track.range())) {
                all.writeBytes(raw(image, track, range));
            }
        }
        assertThat(sha256(all.toByteArray())).isEqualTo(facts.get("sha256_all_stored_raw"));
    }

    private void checkTrack(DiscImage image, Track track) throws IOException {
        String key = "track." + track.number() + ".";
        String kind = track.mode().name().replace("MODE", "M");
        assertThat(kind).isEqualTo(facts.get(key + "kind"));
        assertThat(image.disc().sessionOf(track).number()).isEqualTo(number(key + "session"));
        assertThat(track.index1()).isEqualTo(number(key + "lba"));
        assertThat(track.body().count()).isEqualTo(number(key + "sectors"));
        int stored = image.storage(track).storedCount(track.pregap());
        assertThat(stored).isEqualTo(number(key + "pregap_stored"));
        assertThat(track.pregap().count() - stored).isEqualTo(number(key + "pregap_virtual"));
        for (Index index : track.indexes()) {
            if (index.number() > 0 || stored > 0) {
                assertThat(index.lba()).isEqualTo(number(key + "index.0" + index.number()));
            }
        }
        assertThat(track.isrc().map(isrc -> isrc.code())).isEqualTo(Optional.ofNullable(facts.get(key + "isrc")));
        assertThat(sha256(raw(image, track, track.body()))).as(id + " " + key).isEqualTo(facts.get(key + "sha256_raw"));
    }

    private int number(String key) {
        return Integer.parseInt(facts.getOrDefault(key, "-1"));
    }

    private static byte[] raw(DiscImage image, Track track, LbaRange range) throws IOException {
        byte[] stored = Copying.read(image, track, range);
        if (image.storage(track).layout() == SectorLayout.RAW_2352) {
            return stored;
        }
        byte[] raw = new byte[range.count() * 2352];
        for (int i = 0; i < range.count(); i++) {
            System.arraycopy(stored, i * 2048, raw, i * 2352 + 16, 2048);
        }
        new SectorBuilder().mode1(raw, 0, range.start(), range.count());
        return raw;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
