// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.ControlFlag;
import spindle.disc.Isrc;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;
import spindle.sector.Subchannel;

/** Parses one track of a TOC. */
final class TrackParser {
    /** The words that a line begins with from which a track can be understood again; CD-TEXT has none of them. */
    private static final Set<String> STATEMENTS = Set.of(
            "TRACK",
            "NO",
            "COPY",
            "PRE_EMPHASIS",
            "TWO_CHANNEL_AUDIO",
            "FOUR_CHANNEL_AUDIO",
            "CD_TEXT",
            "FILE",
            "AUDIOFILE",
            "DATAFILE",
            "FIFO",
            "SILENCE",
            "ZERO",
            "PREGAP",
            "START",
            "END",
            "INDEX");

    private final Tokens tokens;
    private final Notices notices;
    private final TextParser text;
    private final Set<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
    private final List<TocSheet.Step> steps = new ArrayList<>();
    private TocMode mode = TocMode.AUDIO;
    private Subchannel subchannel = Subchannel.NONE;
    private Optional<Isrc> isrc = Optional.empty();

    TrackParser(Tokens tokens, Notices notices, TextParser text) {
        this.tokens = tokens;
        this.notices = notices;
        this.text = text;
    }

    /** {@return the track whose TRACK is the next word; empty where none of its pieces is understood} */
    Optional<TocSheet.TrackLines> parse(int number) throws SpindleException {
        String place = tokens.place();
        tokens.next();
        TocToken word = tokens.next();
        Optional<TocMode> named = TocMode.named(word.text()).filter(any -> any != TocMode.MODE0);
        if (word.kind() != TocToken.Kind.WORD || named.isEmpty()) {
            throw tokens.unexpected(word, "what the track holds, AUDIO or MODE1_RAW for example,");
        }
        mode = named.get();
        subchannel = subchannel();
        boolean whole = true;
        while (true) {
            try {
                if (!statement(number)) {
                    break;
                }
            } catch (DiscFormatException e) {
                notices.fault(e);
                whole = false;
                tokens.skipTo(STATEMENTS);
            }
        }
        if (steps.isEmpty() && whole) {
            throw tokens.problem("track " + number + " holds nothing");
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new TocSheet.TrackLines(number, place, mode, subchannel, flags, isrc, steps));
    }

    /** {@return whether there was another statement of the track, which is taken then} */
    private boolean statement(int number) throws DiscFormatException {
        if (tokens.peek().kind() == TocToken.Kind.END || tokens.peek().isWord("TRACK")) {
            return false;
        }
        if (!isDetail(number)) {
            step(number);
        }
        return true;
    }

    private Subchannel subchannel() throws DiscFormatException {
        return tokens.accept("RW_RAW") ? Subchannel.RAW_96 : tokens.accept("RW") ? Subchannel.RW_96 : Subchannel.NONE;
    }

    /** {@return whether the next word describes the track, which is taken then} */
    private boolean isDetail(int number) throws DiscFormatException {
        TocToken word = tokens.peek();
        switch (word.kind() == TocToken.Kind.WORD ? word.text() : "") {
            case "ISRC" -> isrc(number);
            case "NO", "COPY", "PRE_EMPHASIS" -> flag();
            case "TWO_CHANNEL_AUDIO" -> flags.remove(ControlFlag.FOUR_CHANNEL);
            case "FOUR_CHANNEL_AUDIO" -> flags.add(ControlFlag.FOUR_CHANNEL);
            case "CD_TEXT" -> {
                tokens.next();
                text.parse(number);
                return true;
            }
            default -> {
                return false;
            }
        }
        tokens.next();
        return true;
    }

    /** Takes NO where it stands; the word behind it stays the next. */
    private void flag() throws DiscFormatException {
        boolean no = tokens.accept("NO");
        TocToken word = tokens.peek();
        if (!word.isWord("COPY") && !word.isWord("PRE_EMPHASIS")) {
            throw tokens.unexpected(word, "COPY or PRE_EMPHASIS");
        }
        ControlFlag flag = word.isWord("COPY") ? ControlFlag.COPY_PERMITTED : ControlFlag.PRE_EMPHASIS;
        if (no) {
            flags.remove(flag);
        } else {
            flags.add(flag);
        }
    }

    /** Takes ISRC; the string behind it stays the next. */
    private void isrc(int number) throws DiscFormatException {
        tokens.next();
        String place = tokens.place();
        TocToken string = tokens.peek();
        if (string.kind() != TocToken.Kind.STRING) {
            throw tokens.unexpected(string, "text in quotes");
        }
        isrc = Isrc.read(string.text());
        if (isrc.isEmpty()) {
            notices.warning("isrc", number, place, Quoted.of(string.text()) + " is no ISRC; left out");
        } else if (!isrc.get().code().equals(string.text())) {
            String what = Quoted.of(string.text()) + " has hyphens or lower case; it is read as ";
            notices.warning("isrc", number, place, what + isrc.get().code());
        }
    }

    private void step(int number) throws DiscFormatException {
        String place = tokens.place();
        TocToken word = tokens.next();
        switch (word.kind() == TocToken.Kind.WORD ? word.text() : "") {
            case "FILE", "AUDIOFILE" -> steps.add(audioFile(place, number, word));
            case "DATAFILE", "FIFO" -> steps.add(dataFile(place));
            case "SILENCE" ->
                steps.add(TocSheet.Step.of(
                        TocSheet.Kind.ZERO, place, Optional.of(tokens.length(TocLength.Unit.SAMPLES))));
            case "ZERO" -> steps.add(zero(place));
            case "PREGAP" -> steps.add(TocSheet.Step.of(TocSheet.Kind.PREGAP, place, Optional.of(time())));
            case "START" -> steps.add(mark(TocSheet.Kind.START, place));
            case "END" -> steps.add(mark(TocSheet.Kind.END, place));
            case "INDEX" -> steps.add(TocSheet.Step.of(TocSheet.Kind.INDEX, place, Optional.of(time())));
            default -> throw tokens.unexpected(word, "a word of a track");
        }
    }

    private TocLength time() throws DiscFormatException {
        return new TocLength(tokens.time(), TocLength.Unit.FRAMES);
    }

    private TocSheet.Step mark(TocSheet.Kind kind, String place) throws DiscFormatException {
        boolean here = tokens.peek().kind() != TocToken.Kind.NUMBER;
        return TocSheet.Step.of(kind, place, here ? Optional.empty() : Optional.of(time()));
    }

    /** Data named as audio is what cueconvert writes; its start and length are taken as those of data. */
    private TocSheet.Step audioFile(String place, int track, TocToken word) throws DiscFormatException {
        boolean audio = mode == TocMode.AUDIO && subchannel == Subchannel.NONE;
        if (!audio) {
            String what = word.text() + " stands in a track that is not plain audio; it is read as DATAFILE";
            notices.warning("datafile", track, place, what);
        }
        TocLength.Unit unit = audio ? TocLength.Unit.SAMPLES : TocLength.Unit.BYTES;
        String file = fileName();
        ByteOrder order = tokens.accept("SWAP") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        long offset = offset();
        TocLength start = tokens.peek().kind() == TocToken.Kind.NUMBER ? tokens.length(unit) : TocLength.NONE;
        Optional<TocLength> length = length(unit);
        TocSheet.Kind kind = audio ? TocSheet.Kind.AUDIOFILE : TocSheet.Kind.DATAFILE;
        return new TocSheet.Step(kind, place, file, audio ? order : ByteOrder.BIG_ENDIAN, offset, start, length);
    }

    private TocSheet.Step dataFile(String place) throws DiscFormatException {
        String file = fileName();
        long offset = offset();
        Optional<TocLength> length = length(TocLength.Unit.BYTES);
        return new TocSheet.Step(
                TocSheet.Kind.DATAFILE, place, file, ByteOrder.BIG_ENDIAN, offset, TocLength.NONE, length);
    }

    /** {@return the name in the string that comes next, which is UTF-8 where it can be} */
    private String fileName() throws DiscFormatException {
        String bytes = tokens.string().text();
        return TextWord.utf8(bytes.getBytes(StandardCharsets.ISO_8859_1)).orElse(bytes);
    }

    private long offset() throws DiscFormatException {
        if (!tokens.peek().isSign("#")) {
            return 0;
        }
        tokens.next();
        return tokens.number(Long.MAX_VALUE);
    }

    /** {@return the length that comes next; none, or 0, is the rest of the file} */
    private Optional<TocLength> length(TocLength.Unit unit) throws DiscFormatException {
        if (tokens.peek().kind() != TocToken.Kind.NUMBER) {
            return Optional.empty();
        }
        return Optional.of(tokens.length(unit)).filter(length -> length.value() > 0);
    }

    /** Zeroes can be of another mode than the track; what counts is how many sectors they are. */
    private TocSheet.Step zero(String place) throws DiscFormatException {
        TocMode own = mode;
        Optional<TocMode> named = TocMode.named(tokens.peek().text());
        if (tokens.peek().kind() == TocToken.Kind.WORD && named.isPresent()) {
            own = named.get();
            tokens.next();
        }
        boolean stated = tokens.peek().kind() == TocToken.Kind.WORD;
        Subchannel beside = stated ? subchannel() : subchannel;
        TocLength length = tokens.length(TocLength.Unit.BYTES);
        int stride = own.layout().bytes() + beside.bytes();
        if (length.bytes(stride) % stride != 0) {
            throw tokens.problem("zeroes of " + length.value() + " bytes are no whole sectors of " + stride);
        }
        TocLength frames = new TocLength(length.bytes(stride) / stride, TocLength.Unit.FRAMES);
        return TocSheet.Step.of(TocSheet.Kind.ZERO, place, Optional.of(frames));
    }
}
