// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;

/** Tells a TOC by the words at its beginning. */
final class TocLikeness {
    private TocLikeness() {}

    static Match of(Probe probe) {
        Match byName = probe.extension().equals(TocFormat.ID) ? Match.NAME : Match.NO;
        try {
            return of(new TocLexer("", probe.head(), new Notices("", ReadOptions.DEFAULT))) ? Match.CERTAIN : byName;
        } catch (DiscFormatException e) {
            return byName; // not the tokens of a TOC, or cut where the probe ends
        }
    }

    private static boolean of(TocLexer lexer) throws DiscFormatException {
        for (TocToken token = lexer.next(); token.kind() == TocToken.Kind.WORD; token = lexer.next()) {
            switch (token.text()) {
                case "CD_DA", "CD_ROM", "CD_ROM_XA", "CD_I", "CD_TEXT" -> {
                    return true;
                }
                case "CATALOG" -> {
                    if (lexer.next().kind() != TocToken.Kind.STRING) {
                        return false;
                    }
                }
                case "FIRST_TRACK_NO" -> lexer.next();
                case "TRACK" -> {
                    return TocMode.named(lexer.next().text()).isPresent();
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }
}
