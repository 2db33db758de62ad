// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.Serializable;

/**
 * What a user can do about a problem. A program looks at the action; a user interface has words of its own for it, as the
 * command line has an option. {@link #toString} is the whole advice in plain words.
 *
 * <pre>{@code
 * Remedy.advice("get the whole file").or(Remedy.Action.SALVAGE)   // get the whole file, or salvage what is there
 * }</pre>
 *
 * @param before advice that comes before the action; empty where there is none
 * @param action what can be asked for; {@link Action#NONE} where the advice says it all
 * @param after advice that comes behind the action; empty where there is none
 */
public record Remedy(String before, Action action, String after) implements Serializable {
    /** Nothing can be advised. */
    public static final Remedy NONE = of(Action.NONE);

    /** Get the whole file, or salvage what is there. */
    public static final Remedy WHOLE_FILE = advice("get the whole file").or(Action.SALVAGE);

    /** What can be asked for in another try. */
    public enum Action {
        NONE(""),
        /** The losses are accepted: {@code ConversionOptions.LossPolicy.ACCEPT}. */
        ACCEPT_LOSS("accept the loss"),
        /** What is there of an incomplete image is taken: {@code ReadOptions.Completeness.SALVAGE}. */
        SALVAGE("salvage what is there"),
        /** The file is replaced: {@code OutputSet.Overwrite.REPLACE}. */
        REPLACE("ask to replace it"),
        /** Files are written into another folder. */
        OTHER_FOLDER("name another folder"),
        /** A folder is named, where a file was. */
        NAME_FOLDER("name a folder"),
        /** The files of a tree are listed: {@code Tree.walk}. */
        LIST_FILES("list its files"),
        /** A disc is looked up in a DAT: {@code ImageChecks.lookup}. */
        LOOK_UP("look a disc up in it"),
        /** The disc is written as files of a sheet, or of another format, which can be renamed. */
        PLAIN_FILES("convert it to files that can be renamed"),
        /** Oddities are warnings: {@code ReadOptions.Leniency.LENIENT}. */
        READ_LENIENTLY("read it leniently"),
        /** A sheet may name files outside its folder: {@code ReadOptions.Reach.ANYWHERE}. */
        REACH_OUTSIDE("allow files outside the sheet's folder"),
        /** The sheet beside a file is not used: {@code OpenOptions.Sheet.IGNORED}. */
        IGNORE_SHEET("ignore the sheet"),
        /** More is unpacked: {@code TemporarySpace.withMost}. */
        UNPACK_MORE("allow more to be unpacked"),
        /** Temporary files go into another folder: {@code TemporarySpace.in}. */
        OTHER_TEMPORARY_FOLDER("name another folder for temporary files"),
        /** The encoding of a sheet is named: {@code ReadOptions.encoding}. */
        NAME_ENCODING("name another encoding"),
        /** The file or the folder of the parent is named: {@code ReadOptions.parent}. */
        NAME_PARENT("say where it is"),
        /** Audio of another rate or depth is converted: {@code Sampling.RESAMPLED}. */
        RESAMPLE("convert it on the way"),
        /** The byte order of audio is turned: {@code ImageViews.withSwappedAudio}. */
        SWAP_AUDIO("swap its byte order"),
        /** The sheet of audio files is written as EAC does: {@code SheetForm.EAC}. */
        EAC_SHEET("write the sheet as EAC does"),
        /** The sheet of audio files is written as EAC does, which keeps CD-TEXT packs: {@code SheetForm.EAC}. */
        EAC_PACKS("write the sheet as EAC does"),
        /** Data sectors are written with 2352 bytes: {@code WriteOptions.Sectors.RAW}. */
        RAW_SECTORS("keep raw sectors"),
        /** Sectors are repaired: {@code SectorCare.REPAIR}. */
        REPAIR("repair them"),
        /** Sectors are taken as they are stored: {@code SectorCare.CHECK}. */
        KEEP_AS_STORED("take them as stored"),
        /** Edits are undone: {@code SectorCare.RESTORE}. */
        RESTORE("restore what was there before"),
        /** Another {@code IsoRequest.Placement} is chosen. */
        OTHER_PLACEMENT("place it raw or padded"),
        /** All images in a folder are taken: {@code Spindle.images}. */
        SEARCH_FOLDER("search the folder"),
        /** The formats that are known are in {@code Formats.BUILT_IN}. */
        LIST_FORMATS("see the formats that are known"),
        /** The disc is written as a file for each track. */
        SPLIT("open that sheet, and write a file for each track"),
        /** A later session's ISO is written as it is: {@code IsoRequest.Placement.RAW}. */
        RAW_PLACEMENT("place it raw"),
        /** The image is converted as a whole. */
        CONVERT("convert the image"),
        /** The whole disc is converted to a CUE sheet, which keeps it. */
        KEEP_IN_CUE("convert the whole disc to CUE"),
        /** The whole disc is converted to a CloneCD image, which keeps the sub-channel. */
        KEEP_IN_CCD("convert the whole disc to CCD"),
        /** The data tracks are taken as ISOs. */
        TAKE_DATA("take its data as an ISO"),
        /** The audio tracks are taken as audio files. */
        TAKE_AUDIO("take its audio as files"),
        /** The track whose number follows is asked for too. */
        TAKE_TRACK("ask also for track"),
        /** What does not fit of form 2 sectors is cut off: {@code FormTwo.CUT}. */
        CUT_FORM2("cutting form 2 sectors"),
        /** All indexes are written: {@code WriteOptions.Indexes.ALL}. */
        ALL_INDEXES("write all indexes"),
        /** Another {@code WriteOptions.GapPolicy} keeps gaps. */
        KEEP_GAPS("choose another policy for gaps"),
        /** Forks are written as files beside their file. */
        FORK_FILES("write its forks as files"),
        /** A later session's ISO is written at its place: {@code IsoRequest.Placement.PADDED}. */
        PADDED_PLACEMENT("place it padded"),
        /** The audio is written as audio files, or the disc as an image that holds all of it. */
        RIP_OR_CONVERT("write its audio as files, or convert it to CUE");

        private final String words;

        Action(String words) {
            this.words = words;
        }

        /** {@return what it is, in the imperative} */
        public String words() {
            return words;
        }
    }

    /** {@return advice that is complete in itself; none where it is empty} */
    public static Remedy advice(String text) {
        return new Remedy(text, Action.NONE, "");
    }

    /** {@return an action alone} */
    public static Remedy of(Action action) {
        return new Remedy("", action, "");
    }

    /** {@return this advice, or an action instead} */
    public Remedy or(Action alternative) {
        return new Remedy(before + ", or ", alternative, after);
    }

    /** {@return this, with advice behind it} */
    public Remedy then(String more) {
        return new Remedy(before, action, after + more);
    }

    /** {@return the whole advice in plain words, without a full stop; empty where there is none} */
    @Override
    public String toString() {
        return before + action.words() + after;
    }
}
