// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * The bits of a window are used up: no fault of the stream's, more of it has to come. There is one, without a stack
 * trace, because it happens at every edge of a window.
 */
@SuppressWarnings("StaticAssignmentOfThrowable") // it carries no stack trace that could mislead
final class EndOfWindowException extends Exception {
    static final EndOfWindowException INSTANCE = new EndOfWindowException();

    private static final long serialVersionUID = 1L;

    private EndOfWindowException() {
        super("more bytes are needed", null, false, false);
    }
}
