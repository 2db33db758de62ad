// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.nio.file.Path;

/** Where the sheets of other programs lie, which are not part of the project. */
final class Corpus {
    private Corpus() {}

    /** {@return a path in the corpus, which may be absent} */
    static Path path(String name) {
        return Path.of(System.getProperty("spindle.corpus", "../shared/corpus")).resolve(name);
    }
}
