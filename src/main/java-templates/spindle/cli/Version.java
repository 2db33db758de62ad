// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

/** The version, a constant of the compiler's: nothing is opened or parsed at start-up to know it. */
final class Version {
    /** The version as the build has it. */
    static final String NUMBER = "${project.version}";

    private Version() {}
}
