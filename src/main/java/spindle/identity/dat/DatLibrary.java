// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashedFile;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;

/** DATs that discs are looked up in. Any thread may ask. */
public final class DatLibrary implements Closeable {
    private static final int MOST_FILES = 10_000;

    private final List<DatIndex> indexes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private DatLibrary() {}

    /**
     * Opens DATs.
     *
     * @param files DATs, ZIPs of DATs, and folders of both, with what is in the folders below
     * @throws DiscFormatException where a file that was named is no DAT; in a folder such a file is passed over and told
     */
    public static DatLibrary open(List<Path> files, DatCache cache) throws IOException {
        DatLibrary library = new DatLibrary();
        try {
            for (Path file : files) {
                if (Files.isDirectory(file)) {
                    library.addFolder(file, cache);
                } else {
                    library.indexes.add(cache.index(file));
                }
            }
            return library;
        } catch (IOException | RuntimeException e) {
            library.close();
            throw e;
        }
    }

    /** {@return whether a file begins as a DAT does, and not as a list of checksums} */
    public static boolean isDat(Path file) throws IOException {
        try (FileSource source = FileSource.open(file)) {
            return DatReader.isDat(source.read(0, DatReader.HEAD_BYTES));
        }
    }

    private void addFolder(Path folder, DatCache cache) throws IOException {
        int before = indexes.size();
        for (Path file : datsBelow(folder)) {
            try {
                indexes.add(cache.index(file));
            } catch (DiscFormatException e) {
                findings.add(Finding.note("dat", e.getMessage() + "; it is passed over"));
            } catch (SpindleException e) {
                findings.add(Finding.warning("dat", e.getMessage() + "; it is passed over"));
            }
        }
        if (indexes.size() == before) {
            throw new UnreadableInputException(
                    folder.toString(), "holds no DAT", "DATs end with .dat, .xml or .zip; name one");
        }
    }

    private List<Path> datsBelow(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.toString().toLowerCase(Locale.ROOT);
                if (DatReader.isNamedAsDat(name) || name.endsWith(".zip")) {
                    found.add(file);
                }
                return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                findings.add(Finding.warning("dat", file + " cannot be read, and is passed over"));
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** {@return what was noticed while the DATs were opened} */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** {@return which checksums have to be known of files that are looked up} */
    public Set<DigestAlgorithm> algorithms() {
        Set<DigestAlgorithm> all = EnumSet.noneOf(DigestAlgorithm.class);
        indexes.forEach(index -> all.addAll(index.algorithms()));
        return all.isEmpty() ? EnumSet.of(DigestAlgorithm.SHA1) : all;
    }

    /** {@return how many entries there are} */
    public int games() {
        return indexes.stream().mapToInt(DatIndex::games).sum();
    }

    /**
     * {@return the entries that are nearest to a disc, the nearest first, all of one verdict; none where none is near}
     *
     * @param files of the disc, with the checksums of {@link #algorithms}
     */
    public List<DatMatch> match(List<HashedFile> files) throws IOException {
        Set<DatGame> candidates = new LinkedHashSet<>();
        for (HashedFile file : files) {
            if (file.content() != HashedFile.Content.SHEET) {
                for (Map.Entry<DigestAlgorithm, String> each : file.digests().entrySet()) {
                    candidates.addAll(find(IndexKey.ofDigest(each.getKey(), each.getValue())));
                }
            }
        }
        List<DatMatch> near = matches(candidates, files);
        return near.isEmpty() ? matches(new LinkedHashSet<>(find(IndexKey.ofBytes(bytes(files)))), files) : near;
    }

    private static long bytes(List<HashedFile> files) {
        return files.stream()
                .filter(file -> file.content() != HashedFile.Content.SHEET)
                .mapToLong(HashedFile::bytes)
                .sum();
    }

    /** {@return whether an entry has tracks that are together so long} */
    public boolean hasTotal(long bytes) throws IOException {
        return find(IndexKey.ofBytes(bytes)).stream().anyMatch(game -> game.trackBytes() == bytes);
    }

    private static List<DatMatch> matches(Set<DatGame> candidates, List<HashedFile> files) {
        List<DatMatch> matches = candidates.stream()
                .flatMap(game -> DatMatch.of(game, files).stream())
                .sorted(Comparator.comparing(DatMatch::verdict)
                        .thenComparing(DatMatch::sameTracks, Comparator.reverseOrder())
                        .thenComparing(match -> match.missing().size()))
                .toList();
        return matches.stream()
                .filter(match -> match.verdict() == matches.get(0).verdict()
                        && match.sameTracks() == matches.get(0).sameTracks())
                .toList();
    }

    /** {@return the entries that have a CHD with this SHA-1 in its header} */
    public List<DatGame> findDisk(String sha1) throws IOException {
        return find(IndexKey.ofDigest(DigestAlgorithm.SHA1, sha1)).stream()
                .filter(game -> disk(game, sha1).isPresent())
                .toList();
    }

    /** {@return the CHD of an entry with this SHA-1 in its header} */
    public static Optional<DatFile> disk(DatGame game, String sha1) {
        return game.files().stream()
                .filter(file -> file.kind() == DatFile.Kind.DISK
                        && sha1.equals(file.digests().get(DigestAlgorithm.SHA1)))
                .findFirst();
    }

    private List<DatGame> find(int key) throws IOException {
        Map<String, DatGame> found = new LinkedHashMap<>();
        for (DatIndex index : indexes) {
            for (DatGame game : index.find(key)) {
                found.putIfAbsent(game.dat() + "\n" + game.name() + "\n" + game.files(), game);
            }
        }
        return List.copyOf(found.values());
    }

    @Override
    public void close() throws IOException {
        for (DatIndex index : indexes) {
            index.close();
        }
    }
}
