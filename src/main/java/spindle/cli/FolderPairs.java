// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spindle.Formats;
import spindle.format.ReadOptions;
import spindle.io.UnreadableInputException;
import spindle.open.FoundImage;
import spindle.open.ImageSearch;

/**
 * The images of two folders that lie at the same place in both, under the same name but for its extension.
 *
 * @param pairs of each image of the first folder that of the second
 * @param alone images that lie in one of them only
 * @param unread why some files or folders could not be looked into
 */
record FolderPairs(Map<Path, Path> pairs, List<Path> alone, List<UnreadableInputException> unread) {
    /** {@return the pairs of two folders, in the order of the first} */
    static FolderPairs of(Path first, Path second, InputOptions input) throws IOException {
        List<UnreadableInputException> unread = new ArrayList<>();
        Map<Path, List<Path>> ours = images(first, input, unread);
        Map<Path, List<Path>> theirs = images(second, input, unread);
        Map<Path, Path> pairs = new LinkedHashMap<>();
        List<Path> alone = new ArrayList<>();
        ours.forEach((place, images) -> {
            List<Path> left = theirs.getOrDefault(place, new ArrayList<>());
            for (Path image : images) {
                if (left.isEmpty()) {
                    alone.add(image);
                } else {
                    pairs.put(image, takeLike(image, left));
                }
            }
        });
        theirs.values().forEach(alone::addAll);
        if (pairs.isEmpty() && alone.isEmpty() && unread.isEmpty()) {
            throw new UnreadableInputException("", "there is no disc image in what was named", "name other folders");
        }
        return new FolderPairs(pairs, alone, unread);
    }

    /** Takes the image of the same extension, else the first. */
    private static Path takeLike(Path image, List<Path> left) {
        String extension = Targets.extension(image.toString());
        Path like = left.stream()
                .filter(other -> Targets.extension(other.toString()).equals(extension))
                .findFirst()
                .orElse(left.get(0));
        left.remove(like);
        return like;
    }

    private static Map<Path, List<Path>> images(Path folder, InputOptions input, List<UnreadableInputException> unread)
            throws IOException {
        Map<Path, List<Path>> images = new LinkedHashMap<>();
        new ImageSearch(
                        Formats.BUILT_IN,
                        input.opening(ReadOptions.Completeness.SALVAGE),
                        ImageSearch.Archives.LEFT_ALONE,
                        Set.of())
                .run(folder, new ImageSearch.Visitor() {
                    @Override
                    public void image(FoundImage image) {
                        Path place = image.folder().resolve(Targets.base(image.path()));
                        images.computeIfAbsent(place, unused -> new ArrayList<>())
                                .add(image.path());
                    }

                    @Override
                    public void unreadable(UnreadableInputException problem) {
                        unread.add(problem);
                    }

                    @Override
                    public void repeated(Path sheet, Path other) {}
                });
        return images;
    }
}
