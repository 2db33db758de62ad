// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import spindle.DataTracks;
import spindle.ImageChecks;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.io.OutputSet;
import spindle.report.VerificationFindings;
import spindle.report.page.Article;
import spindle.report.page.Examined;
import spindle.report.page.Page;
import spindle.verify.SectorMap;
import spindle.verify.Verification;
import spindle.verify.VerifyOptions;

/** A page about images, where one is wanted: its place is checked before the work, and it is written behind it. */
final class PageFile implements AutoCloseable {
    /** Bad sectors of a track that are told apart: more than any disc has that is worth a look at each. */
    private static final int MOST_LISTED = 20_000;

    private final OutputSet outputs;
    private final Optional<Path> target;
    private final List<Path> images;
    private final SortedMap<Integer, Article> articles = new TreeMap<>();

    /**
     * Checks that the page can be written.
     *
     * @param images what it is about, in their order; it replaces none of them
     */
    PageFile(Optional<String> target, OutputSet.Overwrite overwrite, List<Path> images) throws IOException {
        this.target = target.map(Path::of);
        this.images = images;
        outputs = new OutputSet(overwrite, OutputSet.Sync.NONE, images);
        if (this.target.isPresent()) {
            outputs.check(this.target.get());
        }
    }

    /** {@return whether somebody asked for a page} */
    boolean isWanted() {
        return target.isPresent();
    }

    /** {@return an image with all that a page and a map tell of it: all its sectors are read} */
    static Examined examine(DiscImage image, VerifyOptions options, Progress progress) throws IOException {
        SectorMap map = new SectorMap(image.disc());
        int listed = Math.max(options.listed(), MOST_LISTED);
        VerifyOptions all = options.withEnds(DataTracks.volumeEnds(image)).withListed(listed);
        Verification verification = ImageChecks.verify(image, all, map, progress);
        List<Finding> findings = VerificationFindings.of(image, verification, options.rules(), MOST_LISTED);
        return Examined.of(image, verification, map, findings);
    }

    /** Takes what is said of an image; any thread may do so. */
    void add(Path image, Examined examined) throws IOException {
        if (isWanted()) {
            put(image, Article.of(number(image), examined));
        }
    }

    /** Takes why an image could not be read. */
    void addFailed(Path image, Exception failure) {
        if (isWanted()) {
            put(image, Article.failed(number(image), image.toString(), Console.reason(failure)));
        }
    }

    private int number(Path image) {
        return 1 + images.indexOf(image);
    }

    private synchronized void put(Path image, Article article) {
        articles.put(number(image), article);
    }

    /** Writes the page, and says so. */
    synchronized void write(Console console) throws IOException {
        if (target.isPresent()) {
            outputs.add(target.get()).write(0, ByteBuffer.wrap(Page.of(List.copyOf(articles.values()))));
            outputs.commit();
            console.say("wrote " + target.get());
        }
    }

    @Override
    public void close() throws IOException {
        outputs.close();
    }
}
