// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of a document, with what they are said to say.
 *
 * @param steps in order
 */
record Transcript(List<Step> steps) {
    private static final String PROMPT = "$ ";

    private static final String FENCE = "```";

    /**
     * A command line.
     *
     * @param command as typed, without the prompt
     * @param said the lines below it
     * @param first the line of the document at which these begin
     */
    record Step(String command, List<String> said, int first) {}

    /** {@return the command lines in the blocks of a document} */
    static Transcript of(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        boolean isBlock = false;
        for (int i = 0; i < lines.size(); i++) {
            isBlock ^= lines.get(i).startsWith(FENCE);
            if (isBlock && lines.get(i).startsWith(PROMPT)) {
                int end = i + 1;
                while (!lines.get(end).startsWith(FENCE) && !lines.get(end).startsWith(PROMPT)) {
                    end++;
                }
                steps.add(new Step(
                        lines.get(i).substring(PROMPT.length()), List.copyOf(lines.subList(i + 1, end)), i + 1));
            }
        }
        return new Transcript(List.copyOf(steps));
    }

    /** {@return the document with other words below its commands} */
    List<String> rewritten(List<String> lines, List<String> said) {
        List<String> all = new ArrayList<>(lines);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            List<String> place =
                    all.subList(step.first(), step.first() + step.said().size());
            place.clear();
            said.get(i).lines().forEach(place::add);
        }
        return all;
    }
}
