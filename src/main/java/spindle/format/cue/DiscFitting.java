// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.Capabilities;
import spindle.format.DiscContents;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.PlainText;
import spindle.format.WriteOptions;
import spindle.image.Storage;
import spindle.image.attachment.CueStyle;
import spindle.io.UnsupportedImageException;
import spindle.sector.Subchannel;

/** Says how a sheet will hold a disc. */
final class DiscFitting {
    private final DiscContents source;
    private final Disc disc;
    private final WriteOptions options;
    private final Losses losses;
    private final Fitter fitter;
    private final PlainText plain;
    private final Map<Integer, Storage> storages = new HashMap<>();

    DiscFitting(DiscContents source, WriteOptions options, Losses losses) {
        this.source = source;
        disc = source.disc();
        this.options = options;
        this.losses = losses;
        fitter = new Fitter(capabilities(options), disc, losses);
        plain = new PlainText(losses);
    }

    /** Raw sectors, and files of audio, leave no room for the sub-channel of a CDG track. */
    private static Capabilities capabilities(WriteOptions options) {
        boolean plain =
                options.sectors() == WriteOptions.Sectors.RAW || options.files() == WriteOptions.FileLayout.ISO_WAV;
        return plain ? CueWriter.CAPABILITIES.with(Subchannel.NONE) : CueWriter.CAPABILITIES;
    }

    Fitting fit() throws UnsupportedImageException {
        List<Session> sessions = new ArrayList<>();
        int end = 0;
        boolean dense = false;
        for (Session session : disc.sessions()) {
            if (disc.sessions().size() > 1 && isAbsent(session)) {
                continue;
            }
            List<Track> tracks = new ArrayList<>();
            for (Track track : session.tracks()) {
                boolean denseNow = SessionRemarks.isDense(disc, track);
                int start = tracks.isEmpty() && !sessions.isEmpty() ? Math.max(end, track.start()) : end;
                start = denseNow && !dense ? Medium.HIGH_DENSITY_LBA : start;
                TrackFitting fitting = new TrackFitting(track, source.storages().apply(track), options, fitter);
                Track fitted = fitting.track(start);
                storages.put(fitted.number(), fitting.storage(fitted));
                tracks.add(fitted);
                end = fitted.end();
                dense = denseNow;
            }
            sessions.add(session(session, tracks, end));
        }
        return withRemarks(new Disc(disc.medium(), sessions, disc.mcn(), text(), plain.remarks(disc.remarks())));
    }

    /** {@return whether no track of a session has sectors, which is a loss} */
    private boolean isAbsent(Session session) {
        boolean absent =
                session.tracks().stream().allMatch(track -> track.body().count() == 0);
        for (Track track : absent ? session.tracks() : List.<Track>of()) {
            String what = "track " + track.number() + ", which is in no file, is not written";
            losses.add(Loss.Kind.TRACK, track.number(), 1, what);
        }
        return absent;
    }

    private Session session(Session session, List<Track> tracks, int end) {
        if (session.leadOut() != end) {
            String what = "session " + session.number() + ": its lead-out at LBA " + session.leadOut()
                    + " is said to be at " + end + ", where its last track ends";
            losses.add(Loss.Kind.SESSION, 0, 1, what);
        }
        return new Session(session.number(), SessionClock.typeOf(tracks), tracks, end);
    }

    private Fitting withRemarks(Disc fitted) {
        Fitting bare = new Fitting(fitted, storages, source.attachments());
        CueStyle style = bare.attachment(CueStyle.class).orElse(CueStyle.CANONICAL);
        CuePlan plan = CuePlan.of(bare, options);
        RemarkFitting remarks = new RemarkFitting(
                fitted.tracks(),
                plan,
                new CueCommands(bare, plan),
                style.disc().isEmpty() && style.tracks().isEmpty()
                        ? RemarkFitting.Origin.OTHER
                        : RemarkFitting.Origin.SHEET);
        List<Remark> all = remarks.fit(SessionRemarks.complete(fitted));
        Disc complete = new Disc(fitted.medium(), fitted.sessions(), fitted.mcn(), fitted.text(), all);
        return new Fitting(complete, storages, source.attachments());
    }

    /** {@return the words without control characters, and those of tracks that are not there left out} */
    private CdText text() {
        Map<Integer, Map<CdText.Field, String>> words = new LinkedHashMap<>();
        disc.text().words().forEach((track, fields) -> {
            if (track == 0 || storages.containsKey(track)) {
                words.put(track, fields);
            } else {
                String what = "words of track " + track + ", which is not on the disc";
                losses.add(Loss.Kind.CD_TEXT, track, fields.size(), what);
            }
        });
        return plain.text(new CdText(words, disc.text().packs()), disc.trackNumbers());
    }
}
