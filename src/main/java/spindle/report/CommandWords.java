// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import spindle.format.Loss;
import spindle.image.Finding;
import spindle.io.Remedy;
import spindle.io.SpindleException;

/** Puts remedies into the words of the command line: its options and its commands. */
public final class CommandWords {
    private CommandWords() {}

    /** {@return why something was not done, and what to do about it, as one line} */
    public static String of(SpindleException problem) {
        String place = problem.place().isEmpty() ? "" : problem.place() + ": ";
        return place + problem.problem() + suffix(problem.remedy());
    }

    /** {@return what was noticed, and what can be done about it, as one line} */
    public static String of(Finding finding) {
        return finding.message() + suffix(finding.remedy());
    }

    /** {@return what is lost, and what keeps it, as one line} */
    public static String of(Loss loss) {
        return loss.message() + suffix(loss.remedy());
    }

    private static String suffix(Remedy remedy) {
        return remedy.equals(Remedy.NONE) ? "" : "; " + of(remedy);
    }

    /** {@return what can be done; empty where there is nothing} */
    static String of(Remedy remedy) {
        return remedy.before() + words(remedy.action()) + remedy.after();
    }

    private static String words(Remedy.Action action) {
        return switch (action) {
            case NONE -> "";
            case ACCEPT_LOSS -> "accept that with --allow-loss";
            case SALVAGE -> "salvage what is there with --salvage";
            case REPLACE -> "use --force to replace it, or choose another name";
            case OTHER_FOLDER -> "name another place with -o or -d";
            case NAME_FOLDER -> "name a folder with -d";
            case LIST_FILES -> "spindle ls lists what is there";
            case LOOK_UP -> "give it with --dat to `spindle hash` or `spindle verify`";
            case PLAIN_FILES -> "spindle split and spindle convert write files that can be renamed";
            case READ_LENIENTLY -> "read it without --strict";
            case REACH_OUTSIDE -> "use --allow-outside";
            case IGNORE_SHEET -> "--no-sheet ignores it";
            case UNPACK_MORE -> "--max-unpacked allows more";
            case OTHER_TEMPORARY_FOLDER -> "name another folder for temporary files with --tmp";
            case NAME_ENCODING -> "name another with --encoding";
            case NAME_PARENT -> "name it with --parent";
            case RESAMPLE -> "convert it on the way with --resample";
            case SWAP_AUDIO -> "--swap (of rip, convert, split and merge) turns it";
            case EAC_SHEET -> "--sheet eac names that file, for programs that read it";
            case EAC_PACKS -> "--sheet eac keeps the packs";
            case RAW_SECTORS -> "--sectors raw keeps 2352 bytes";
            case REPAIR -> "spindle repair mends what can be";
            case KEEP_AS_STORED -> "--no-repair takes them as stored";
            case RESTORE -> "--repair restores what was there before";
            case OTHER_PLACEMENT -> "use --session-iso raw or padded";
            case SPLIT -> "spindle split makes a file for each track of it";
            case SEARCH_FOLDER -> "take all images in it with -r";
            case RAW_PLACEMENT -> "use --session-iso raw";
            case LIST_FORMATS -> "spindle formats lists them";
            case CONVERT -> "use spindle convert";
            case KEEP_IN_CUE -> "`spindle convert IN OUT.cue` keeps it";
            case KEEP_IN_CCD -> "`spindle convert IN OUT.ccd` keeps it";
            case TAKE_DATA -> "spindle iso takes it";
            case TAKE_AUDIO -> "spindle rip takes it";
            case TAKE_TRACK -> "also take it with -t";
            case CUT_FORM2 -> "--form2 cut";
            case ALL_INDEXES -> "--indexes all writes them";
            case KEEP_GAPS -> "another --gaps keeps them";
            case FORK_FILES -> "--forks files takes it";
            case PADDED_PLACEMENT -> "--session-iso padded keeps them";
            case RIP_OR_CONVERT -> "use `spindle rip` for audio files, or convert to CUE";
        };
    }
}
