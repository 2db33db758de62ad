// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import spindle.ImageChecks;
import spindle.identity.AccurateRipResponse;
import spindle.identity.CtdbResponse;
import spindle.identity.CtdbSearch;
import spindle.identity.Identity;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;

/** Answers of the AccurateRip and the CUETools database, as they were downloaded. */
final class RipAnswers {
    /** A disc of 99 tracks in a thousand pressings; of CTDB, with words about as many albums. */
    private static final int MOST_BYTES = 1 << 23;

    private RipAnswers() {}

    /**
     * {@return what is known of a disc, compared with an answer}
     *
     * @throws UnreadableInputException where the answer is of another disc
     */
    static Identity compared(Path answer, DiscImage image, Identity identity, Progress progress) throws IOException {
        AccurateRipResponse response = AccurateRipResponse.parse(answer.toString(), bytes(answer));
        boolean isOfDisc = identity.ids()
                .accurateRip()
                .filter(id -> response.pressings().stream()
                        .anyMatch(pressing -> pressing.id().equals(id)))
                .isPresent();
        if (!isOfDisc) {
            throw new UnreadableInputException(
                    answer.toString(),
                    "is an answer for another disc, "
                            + response.pressings().get(0).id().text(),
                    "--ids tells the path of the right one");
        }
        return identity.withMatches(ImageChecks.accurateRip(image, response, progress));
    }

    /**
     * {@return what is known of a disc, compared with an answer of CTDB}
     *
     * @throws UnreadableInputException where the answer is of another disc
     */
    static Identity comparedWithCtdb(Path answer, DiscImage image, Identity identity, Progress progress)
            throws IOException {
        CtdbResponse response = CtdbResponse.parse(answer.toString(), bytes(answer));
        if (!CtdbSearch.isAnswerFor(image, response)) {
            throw new UnreadableInputException(
                    answer.toString(), "is an answer for another disc", "ask for the tracks of this one");
        }
        return identity.withCtdb(ImageChecks.ctdb(image, response, progress));
    }

    private static byte[] bytes(Path answer) throws IOException {
        try (FileSource file = FileSource.open(answer)) {
            if (file.length() > MOST_BYTES) {
                throw new UnreadableInputException(
                        answer.toString(), "is too long for an answer of a database", "check the name");
            }
            return file.read(0, (int) file.length());
        }
    }
}
