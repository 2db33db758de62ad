// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: verbs, progress, exit status. The only package that prints, exits or knows jcommander.
 *
 * <p>A {@link spindle.cli.Verb} has a {@link spindle.cli.Manual} and options. The annotations of the options declare
 * them, once; the parser, the help and every other text about options read them from there:
 *
 * <pre>{@code
 * for (Verb verb : Verbs.all()) {
 *     String usage = verb.manual().usage();                                     // iso IMAGE...
 *     List<OptionDescription> options = OptionDescription.of(verb.options());   // -o, --output FILE
 * }
 * }</pre>
 */
@NullMarked
package spindle.cli;

import org.jspecify.annotations.NullMarked;
