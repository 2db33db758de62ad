// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.List;
import java.util.Optional;
import spindle.image.Finding;
import spindle.io.DiscFormatException;

/** Collects what is wrong with the structures of a tree. A volume that is wrong everywhere gives a thousand findings. */
public final class TreeFindings {
    /** The rule of findings that something lies where nothing is stored. */
    public static final String BEYOND = "beyond-image";

    private static final int MOST = 1000;

    private final String rule;
    private final List<Finding> findings;
    private int count;

    /**
     * @param rule the rule of each finding: {@code udf-structure}
     * @param findings receives them
     */
    public TreeFindings(String rule, List<Finding> findings) {
        this.rule = rule;
        this.findings = findings;
    }

    /** Adds that something cannot be read, or not whole. */
    public void error(String path, String problem) {
        add(rule, Finding.Severity.ERROR, path, problem);
    }

    /** Adds that something lies beyond the end of the image, or part of it. */
    public void beyond(String path, String problem) {
        add(BEYOND, Finding.Severity.ERROR, path, problem);
    }

    /** Adds what a reader refused. */
    public void error(String path, DiscFormatException refusal) {
        error(path, refusal.problem());
    }

    /** Adds that something contradicts itself and can be read. */
    public void warning(String path, String problem) {
        add(rule, Finding.Severity.WARNING, path, problem);
    }

    /** Adds that part of a stream is not in the image, where it is not. */
    public void checkExtents(String path, Content content) {
        if (content instanceof ExtentContent stored && !stored.isComplete()) {
            beyond(path, "part of it lies beyond the end of the image");
        }
    }

    private void add(String kind, Finding.Severity severity, String path, String problem) {
        count++;
        if (count > MOST) {
            return;
        }
        String message = count == MOST ? "more is wrong than is told" : problem;
        String place = path.isEmpty() ? "root directory" : path;
        findings.add(new Finding(kind, severity, 0, Optional.empty(), place + ": " + message));
    }
}
