// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

/** Options that several verbs share. A verb takes a group by a field with {@code @ParametersDelegate}. */
interface OptionGroup {
    /** {@return the heading of the group in help texts} */
    String title();
}
