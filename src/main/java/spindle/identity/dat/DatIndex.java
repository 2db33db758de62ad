// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.identity.digest.DigestAlgorithm;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;

/** The index of a file of DATs. A question costs a few reads. */
final class DatIndex implements Closeable {
    /** Entries that one key is looked up for: DATs of many revisions of a disc have some. */
    private static final int MOST_FOUND = 500;

    private final Path dat;
    private final FileSource source;
    private final IndexTrailer trailer;

    private DatIndex(Path dat, FileSource source, IndexTrailer trailer) {
        this.dat = dat;
        this.source = source;
        this.trailer = trailer;
    }

    /** {@return an index, where the file is one} */
    static Optional<DatIndex> open(Path dat, Path index) throws IOException {
        Optional<FileSource> file = FileSource.openIfThere(index);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        FileSource source = file.get();
        long at = source.length() - IndexTrailer.BYTES;
        byte[] last = at < 0 ? new byte[0] : source.read(at, IndexTrailer.BYTES);
        Optional<IndexTrailer> trailer = IndexTrailer.parse(last, source.length());
        if (trailer.isEmpty()) {
            source.close();
        }
        return trailer.map(each -> new DatIndex(dat, source, each));
    }

    /** {@return whether it is of a file of DATs of this length and time} */
    boolean isOf(long datBytes, long datTime) {
        return trailer.datBytes() == datBytes && trailer.datTime() == datTime;
    }

    /** {@return how many entries it has} */
    int games() {
        return trailer.games();
    }

    /** {@return which checksums files are found by} */
    List<DigestAlgorithm> algorithms() {
        List<DigestAlgorithm> all = new ArrayList<>();
        for (DigestAlgorithm each : DigestAlgorithm.values()) {
            if ((trailer.algorithms() & 1 << IndexKey.code(each)) != 0) {
                all.add(each);
            }
        }
        return all;
    }

    /** {@return the entries that may have what the key is of} */
    List<DatGame> find(int key) throws IOException {
        List<DatGame> found = new ArrayList<>();
        int last = -1;
        for (int i = lowest(key); i < trailer.keys() && found.size() < MOST_FOUND; i++) {
            long each = key(i);
            int game = (int) each;
            if ((int) (each >> Integer.SIZE) != key) {
                break;
            }
            if (game != last) {
                found.add(game(game));
                last = game;
            }
        }
        return found;
    }

    private int lowest(int key) throws IOException {
        int low = 0;
        int high = trailer.keys();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((int) (key(middle) >> Integer.SIZE) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long key(int at) throws IOException {
        return ByteBuffer.wrap(source.read(trailer.keysAt() + (long) Long.BYTES * at, Long.BYTES))
                .getLong();
    }

    private DatGame game(int number) throws IOException {
        if (number < 0 || number >= trailer.games()) {
            throw damaged();
        }
        byte[] two = source.read(trailer.offsetsAt() + (long) Long.BYTES * number, 2 * Long.BYTES);
        long from = ByteBuffer.wrap(two).getLong();
        boolean isLast = number == trailer.games() - 1;
        long to = isLast ? trailer.offsetsAt() : ByteBuffer.wrap(two).getLong(Long.BYTES);
        if (from < 0 || to < from || to > trailer.offsetsAt() || to - from > Integer.MAX_VALUE / 4) {
            throw damaged();
        }
        try {
            return game(ByteBuffer.wrap(source.read(from, (int) (to - from))));
        } catch (BufferUnderflowException e) {
            throw damaged();
        }
    }

    private static DatGame game(ByteBuffer bytes) {
        String dat = text(bytes);
        String name = text(bytes);
        List<DatFile> files = new ArrayList<>();
        for (int left = bytes.getInt(); left > 0; left--) {
            String file = text(bytes);
            DatFile.Kind kind = bytes.getInt() == IndexWriter.DISK ? DatFile.Kind.DISK : DatFile.Kind.ROM;
            long length = bytes.getLong();
            Map<DigestAlgorithm, String> digests = new EnumMap<>(DigestAlgorithm.class);
            for (int each = bytes.getInt(); each > 0; each--) {
                int code = bytes.getInt();
                String digest = text(bytes);
                IndexKey.ofCode(code).ifPresent(algorithm -> digests.put(algorithm, digest));
            }
            files.add(new DatFile(file, kind, length, digests));
        }
        return new DatGame(dat, name, files);
    }

    private static String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private DiscFormatException damaged() {
        return new DiscFormatException(
                source.path().toString(), "is a damaged index of " + dat, "delete it; it is made anew");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
