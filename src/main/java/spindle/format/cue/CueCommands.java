// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.format.Fitting;
import spindle.image.Storage;
import spindle.image.attachment.CueStyle;

/** The commands of a sheet, scope by scope, without FILE, TRACK and remarks. */
final class CueCommands {
    private final Fitting fitting;
    private final CuePlan plan;
    private final CueOrder order;
    private final CdText words;

    CueCommands(Fitting fitting, CuePlan plan) {
        this.fitting = fitting;
        this.plan = plan;
        order = new CueOrder(fitting.attachment(CueStyle.class).orElse(CueStyle.CANONICAL));
        CdText text = fitting.disc().text();
        boolean untold = order.leavesWordsToPacks() && !text.packs().isEmpty();
        words = untold && text.words().equals(ofPacks()) ? CdText.NONE : text;
    }

    /** {@return the words that packs alone would say} */
    private Map<Integer, Map<CdText.Field, String>> ofPacks() {
        Disc disc = fitting.disc();
        return new CdText(CdTextCodec.words(disc.text().packs(), disc.trackNumbers()), List.of()).words();
    }

    /**
     * A command.
     *
     * @param line what it says
     * @param bin which BIN it refers to, from 0; -1 where it refers to none
     */
    record Command(CueLine line, int bin) {}

    /**
     * {@return the commands of the disc, in the order of the style}
     *
     * @param base the base name of the sheet's files
     */
    List<Command> ofDisc(String base) {
        Disc disc = fitting.disc();
        List<Command> commands = new ArrayList<>();
        for (String word : order.discOrder()) {
            if (word.equals("CATALOG") && disc.mcn().isPresent()) {
                commands.add(new Command(CueLine.catalog(disc.mcn().get()), -1));
            } else if (word.equals("CDTEXTFILE") && !disc.text().packs().isEmpty()) {
                commands.add(new Command(CueLine.cdTextFile(base + ".cdt"), -1));
            } else {
                word(word, words.of(0), commands);
            }
        }
        return commands;
    }

    /** {@return the commands of a track, in the order of the style} */
    List<Command> ofTrack(Track track) {
        Storage storage = fitting.storage(track);
        List<Command> commands = new ArrayList<>();
        for (String word : order.trackOrder(track.number())) {
            switch (word) {
                case "ISRC" -> {
                    if (track.isrc().isPresent()) {
                        commands.add(new Command(CueLine.isrc(track.isrc().get()), -1));
                    }
                }
                case "FLAGS" -> flags(track, commands);
                case "PREGAP" -> gap(storage, track.pregap(), CueLine::pregap, commands);
                case "POSTGAP" -> gap(storage, track.body(), CueLine::postgap, commands);
                case "INDEX" -> indexes(track, commands);
                default -> word(word, words.of(track.number()), commands);
            }
        }
        return commands;
    }

    private static void word(String word, Map<CdText.Field, String> words, List<Command> commands) {
        for (Map.Entry<CdText.Field, String> entry : words.entrySet()) {
            if (entry.getKey().name().equals(word)) {
                commands.add(new Command(CueLine.word(entry.getKey(), entry.getValue()), -1));
            }
        }
    }

    private void flags(Track track, List<Command> commands) {
        if (track.control().isEmpty()) {
            return;
        }
        List<ControlFlag> flags = order.flagOrder(track.number()).stream()
                .filter(track.control()::contains)
                .toList();
        commands.add(new Command(CueLine.flags(flags), -1));
    }

    private static void gap(Storage storage, LbaRange range, IntFunction<CueLine> command, List<Command> commands) {
        int frames = range.count() - storage.storedCount(range);
        if (frames > 0) {
            commands.add(new Command(command.apply(frames), -1));
        }
    }

    /** Index 0 is said only where some of the pregap is stored, or where it has no length. */
    private void indexes(Track track, List<Command> commands) {
        List<CuePlan.Share> shares = plan.shares(track);
        for (Index index : track.indexes()) {
            int lba = index.number() == 0 ? shares.get(0).range().start() : index.lba();
            if (index.number() == 0 && lba == track.index1() && track.pregap().count() > 0) {
                continue;
            }
            CuePlan.Share share = shareOf(shares, lba);
            int frames = share.frame() + lba - share.range().start();
            commands.add(new Command(CueLine.index(index.number(), frames), share.bin()));
        }
    }

    private static CuePlan.Share shareOf(List<CuePlan.Share> shares, int lba) {
        Optional<CuePlan.Share> found = Optional.empty();
        for (CuePlan.Share share : shares) {
            found = found.isEmpty() || share.range().contains(lba) ? Optional.of(share) : found;
        }
        return found.orElseThrow();
    }
}
