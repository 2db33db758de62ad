// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;

/**
 * A problem that the user can do something about. The message is one line: where, what is wrong, and what to do. The
 * subclasses differ by remedy.
 */
public abstract class SpindleException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;
    private final Remedy remedy;

    /**
     * @param place the file, with line or offset where it has one: {@code game.cue:12}; empty where there is none
     * @param problem what is wrong, lower case, without a full stop
     * @param remedy what to do about it
     */
    protected SpindleException(String place, String problem, Remedy remedy) {
        super((place.isEmpty() ? "" : place + ": ") + problem + (remedy.equals(Remedy.NONE) ? "" : "; " + remedy));
        this.place = place;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** An exception whose remedy is advice that is complete in itself; empty where there is nothing to say. */
    protected SpindleException(String place, String problem, String advice) {
        this(place, problem, Remedy.advice(advice));
    }

    /** {@return the file, with line or offset where it has one} */
    public final String place() {
        return place;
    }

    /** {@return what is wrong} */
    public final String problem() {
        return problem;
    }

    /** {@return what to do about it} */
    public final Remedy remedy() {
        return remedy;
    }
}
