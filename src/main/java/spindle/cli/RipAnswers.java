// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import spindle.ImageChecks;
import spindle.identity.AccurateRipResponse;
import spindle.identity.Identity;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;

/** Answers of the AccurateRip database, as they were downloaded. */
final class RipAnswers {
    /** A disc of 99 tracks in a thousand pressings. */
    private static final int MOST_BYTES = 1 << 20;

    private RipAnswers() {}

    /**
     * {@return what is known of a disc, compared with an answer}
     *
     * @throws UnreadableInputException where the answer is of another disc
     */
    static Identity compared(Path answer, DiscImage image, Identity identity, Progress progress) throws IOException {
        AccurateRipResponse response = read(answer);
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

    private static AccurateRipResponse read(Path answer) throws IOException {
        try (FileSource file = FileSource.open(answer)) {
            if (file.length() > MOST_BYTES) {
                throw new UnreadableInputException(
                        answer.toString(), "is too long for an answer of AccurateRip", "check the name");
            }
            return AccurateRipResponse.parse(answer.toString(), file.read(0, (int) file.length()));
        }
    }
}
