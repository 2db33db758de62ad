// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import spindle.identity.digest.DigestAlgorithm;
import spindle.io.UnsupportedImageException;

/** Writes the entries of a DAT as an index: the entries, where each begins, then the keys in order. */
final class IndexWriter implements GameSink, AutoCloseable {
    /** 48 MB of keys; all DATs of Redump together have some. */
    private static final int MOST_KEYS = 6_000_000;

    /** What stands for a CHD; a file as it lies is 0. */
    static final int DISK = 1;

    private final Path dat;
    private final DataOutputStream out;
    private long[] offsets = new long[1024];
    private long[] keys = new long[4096];
    private int games;
    private int keyCount;
    private int algorithms;
    private long written;

    IndexWriter(Path dat, Path index) throws IOException {
        this.dat = dat;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(index), 1 << 16));
    }

    @Override
    public void take(DatGame game) throws IOException {
        if (game.files().isEmpty()) {
            return;
        }
        if (games == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * games);
        }
        offsets[games] = written;
        for (DatFile file : game.files()) {
            Optional<DigestAlgorithm> chosen = IndexKey.chosen(file.digests());
            if (chosen.isPresent()) {
                String digest = String.valueOf(file.digests().get(chosen.get()));
                add(IndexKey.ofDigest(chosen.get(), digest));
                algorithms |= 1 << IndexKey.code(chosen.get());
            }
        }
        add(IndexKey.ofBytes(game.trackBytes()));
        text(game.dat());
        text(game.name());
        number(game.files().size());
        for (DatFile file : game.files()) {
            write(file);
        }
        games++;
    }

    private void add(int key) throws UnsupportedImageException {
        if (keyCount == MOST_KEYS) {
            throw new UnsupportedImageException(dat.toString(), "has more files than any DAT", "part it");
        }
        if (keyCount == keys.length) {
            keys = Arrays.copyOf(keys, 2 * keyCount);
        }
        keys[keyCount++] = (long) key << Integer.SIZE | games;
    }

    private void write(DatFile file) throws IOException {
        text(file.name());
        number(file.kind() == DatFile.Kind.DISK ? DISK : 0);
        out.writeLong(file.bytes());
        written += Long.BYTES;
        number(file.digests().size());
        for (Map.Entry<DigestAlgorithm, String> each : file.digests().entrySet()) {
            number(IndexKey.code(each.getKey()));
            text(each.getValue());
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
        written += bytes.length;
    }

    private void number(int number) throws IOException {
        out.writeInt(number);
        written += Integer.BYTES;
    }

    /**
     * Writes the tables.
     *
     * @return how many entries there are
     */
    int finish(long datBytes, long datTime) throws IOException {
        for (int i = 0; i < games; i++) {
            out.writeLong(offsets[i]);
        }
        Arrays.sort(keys, 0, keyCount);
        for (int i = 0; i < keyCount; i++) {
            out.writeLong(keys[i]);
        }
        out.write(new IndexTrailer(datBytes, datTime, games, written, keyCount, algorithms)
                .print()
                .array());
        return games;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
