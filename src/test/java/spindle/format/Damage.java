// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.io.SpindleException;

/** Damages a file of an image in many ways; each time the image opens, or a message says why not. */
public final class Damage {
    private final Path damaged;
    private final Path opened;
    private final byte[] good;
    private final Reader reader;

    /**
     * @param damaged the file to damage
     * @param opened the file to open
     */
    public Damage(Path damaged, Path opened, Reader reader) throws IOException {
        this.damaged = damaged;
        this.opened = opened;
        this.good = Files.readAllBytes(damaged);
        this.reader = reader;
    }

    /** Cuts the file at every length, or at every n-th of a long one. */
    public void truncate(int step) throws IOException {
        for (int length = 0; length < good.length; length += step) {
            tryOpen(Arrays.copyOf(good, length), "cut to " + length);
        }
    }

    /** Puts 0, 1, the most and the sign bit into every byte, and into every aligned word of 2, 4 and 8 bytes. */
    public void extremes(int from, int to) throws IOException {
        for (int width = 1; width <= 8; width *= 2) {
            for (int at = from; at + width <= to; at += width) {
                for (int value : new int[] {0, 1, 0x7F, 0xFF}) {
                    byte[] bad = good.clone();
                    Arrays.fill(bad, at, at + width, (byte) (value == 1 ? 0 : value));
                    if (value == 1) {
                        bad[at] = 1;
                    }
                    tryOpen(bad, value + " in " + width + " bytes at " + at);
                }
            }
        }
    }

    /** Changes a few bytes at random, many times. */
    public void mutate(int times, int from, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            byte[] bad = good.clone();
            int changes = 1 + random.nextInt(6);
            for (int k = 0; k < changes; k++) {
                bad[from + random.nextInt(bad.length - from)] = (byte) random.nextInt(256);
            }
            tryOpen(bad, "mutation " + i + " of seed " + seed);
        }
    }

    /** Opens the image with this file instead, and reads where tracks begin and end. */
    public void tryOpen(byte[] bytes, String what) throws IOException {
        Files.write(damaged, bytes);
        try (DiscImage image = reader.open(opened, ReadOptions.DEFAULT)) {
            for (Track track : image.disc().tracks()) {
                LbaRange all = track.range();
                if (all.count() > 0) {
                    Copying.read(image, track, new LbaRange(all.start(), all.start() + 1));
                    Copying.sub(image, track, new LbaRange(all.end() - 1, all.end()));
                }
            }
        } catch (SpindleException e) {
            assertThat(e).as(what).isNotNull();
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(what + " gives " + e, e);
        } finally {
            Files.write(damaged, good);
        }
    }
}
