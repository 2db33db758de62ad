// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.DiscType;
import spindle.disc.Mcn;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;

/** Parses the text of a TOC. The order of what describes the disc, or a track, is not minded. */
final class TocParser {
    private static final int MAX_TRACK = 99;
    /** The words that statements about the disc begin with, and its tracks. */
    private static final Set<String> HEADER_WORDS =
            Set.of("TRACK", "CATALOG", "CD_DA", "CD_ROM", "CD_ROM_XA", "CD_I", "FIRST_TRACK_NO", "CD_TEXT");

    private final Tokens tokens;
    private final Notices notices;
    private final TextParser text;
    private Optional<DiscType> type = Optional.empty();
    private Optional<Mcn> mcn = Optional.empty();
    private int next = 1;

    private TocParser(TocLexer lexer, Notices notices) {
        tokens = new Tokens(lexer);
        text = new TextParser(tokens);
        this.notices = notices;
    }

    /**
     * {@return what the text says}
     *
     * @param name of the file, for messages
     * @throws DiscFormatException where it is no TOC, with line and column
     */
    static TocSheet parse(String name, byte[] bytes, Notices notices) throws SpindleException {
        return new TocParser(new TocLexer(name, bytes, notices), notices).sheet();
    }

    private TocSheet sheet() throws SpindleException {
        List<TocSheet.TrackLines> tracks = new ArrayList<>();
        while (true) {
            try {
                if (!statement(tracks)) {
                    break;
                }
            } catch (DiscFormatException e) {
                notices.fault(e);
                tokens.skipTo(tracks.isEmpty() ? HEADER_WORDS : Set.of("TRACK"));
            }
        }
        if (tracks.isEmpty()) {
            throw notices.causeOr(tokens.problem("there is no TRACK"));
        }
        return new TocSheet(type, mcn, text.blocks(), tracks);
    }

    /** {@return whether there was another statement, which is taken then} */
    private boolean statement(List<TocSheet.TrackLines> tracks) throws SpindleException {
        TocToken token = tokens.peek();
        if (token.kind() == TocToken.Kind.END) {
            return false;
        }
        if (token.isWord("TRACK")) {
            if (next > MAX_TRACK) {
                throw tokens.problem("track " + next + " is one too many: 99 is the last");
            }
            new TrackParser(tokens, notices, text).parse(next++).ifPresent(tracks::add);
        } else if (tracks.isEmpty()) {
            header(tokens.next());
        } else {
            throw tokens.unexpected(token, "a word of a track");
        }
        return true;
    }

    private void header(TocToken word) throws DiscFormatException {
        if (word.kind() != TocToken.Kind.WORD) {
            throw tokens.unexpected(word, "a word of a TOC");
        }
        switch (word.text()) {
            case "CD_DA", "CD_ROM" -> type = Optional.of(DiscType.CD_ROM);
            case "CD_ROM_XA" -> type = Optional.of(DiscType.CD_XA);
            case "CD_I" -> type = Optional.of(DiscType.CD_I);
            case "CATALOG" -> catalog();
            case "FIRST_TRACK_NO" -> next = Math.max(1, (int) tokens.number(MAX_TRACK));
            case "CD_TEXT" -> text.parse(0);
            default -> throw tokens.unexpected(word, "the disc type, CATALOG, CD_TEXT or TRACK");
        }
    }

    private void catalog() throws DiscFormatException {
        String place = tokens.place();
        String digits = tokens.string().text();
        if (Mcn.isValid(digits)) {
            mcn = Optional.of(new Mcn(digits));
        } else {
            notices.warning("catalog", 0, place, Quoted.of(digits) + " is no catalogue number of 13 digits; left out");
        }
    }
}
