// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

/** What becomes of the versions ({@code ;1}) in identifiers of ISO 9660. */
public enum NameForm {
    /** They are left out, with a dot that nothing follows. */
    WITHOUT_VERSION,
    /** Names are as the tree has them. */
    AS_STORED
}
