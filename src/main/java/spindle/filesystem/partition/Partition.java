// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.partition;

import java.util.Set;

/**
 * An entry of a partition table.
 *
 * @param scheme the kind of table
 * @param number its place in the table, from 1
 * @param type what it is for: {@code EFI system}, {@code Apple_HFS}, {@code type 17}
 * @param name what it is called; empty where it has no name
 * @param start its first byte, counted from the track's block 0
 * @param bytes its length
 * @param flags what else is so
 */
public record Partition(Scheme scheme, int number, String type, String name, long start, long bytes, Set<Flag> flags) {
    /** The type of a partition from which UEFI starts. */
    public static final String EFI = "EFI system";

    /** A kind of partition table. */
    public enum Scheme {
        MBR("mbr", "MBR"),
        GPT("gpt", "GPT"),
        APPLE("apple", "Apple partition map");

        private final String word;
        private final String title;

        Scheme(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** {@return its name in reports for programs: {@code gpt}} */
        public String word() {
            return word;
        }

        /** {@return its name for people: {@code GPT}} */
        public String title() {
            return title;
        }
    }

    /** What a table says of a partition beside its place. */
    public enum Flag {
        /** A BIOS starts from it. */
        ACTIVE,
        /** It stands for the whole disk, so that tools which know no GPT leave it alone. */
        PROTECTIVE
    }

    public Partition {
        flags = Set.copyOf(flags);
    }
}
