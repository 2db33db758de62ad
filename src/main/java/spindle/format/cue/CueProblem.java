// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import spindle.io.DiscFormatException;

/**
 * What is wrong, or merely odd, with a sheet.
 *
 * @param kind whether the sheet can be read all the same
 * @param line the line, from 1; 0: the sheet as a whole
 * @param column the column, from 1; 0: the line as a whole
 * @param rule a short stable name: {@code index-order}
 * @param message what is wrong, lower case, without a full stop
 * @param remedy what to do about it; empty where there is nothing to say
 */
record CueProblem(Kind kind, int line, int column, String rule, String message, String remedy) {
    /** Whether a sheet with such a problem can be read. */
    enum Kind {
        /** It cannot. */
        ERROR,
        /** It can, and a strict reader would not. */
        LENIENCY
    }

    /** {@return where it is: {@code game.cue:12:5}} */
    String place(String sheetName) {
        return line == 0 ? sheetName : column == 0 ? sheetName + ":" + line : sheetName + ":" + line + ":" + column;
    }

    /** {@return it as an exception} */
    DiscFormatException toException(String sheetName) {
        return new DiscFormatException(place(sheetName), message, remedy);
    }
}
