// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.SheetCheck;
import spindle.format.Writer;
import spindle.image.Storage;
import spindle.sector.TrackMode;

/** CUE sheets with the files they name. */
public final class CueFormat implements DiscFormat {
    static final String ID = "cue";

    /** {@return BINs packed as ECM, with their sheet; written only} */
    public static DiscFormat packedAsEcm() {
        return new EcmFormat();
    }

    /** {@return the word for the mode of a track that is stored in a way; empty where sheets have none} */
    public static Optional<String> modeWord(TrackMode mode, Storage storage) {
        return CueMode.of(mode, storage.layout(), storage.subchannel()).map(CueMode::word);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "CUE sheet with BIN, one or one per track, WAV or AIFF";
    }

    @Override
    public List<String> extensions() {
        return List.of(ID);
    }

    /** {@return certain where a line says what only a CUE sheet says, and none what only others do} */
    @Override
    public Match probe(Probe probe) throws IOException {
        return CueLikeness.of(probe);
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.of(new CueReader());
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new CueWriter(BinPacking.NONE));
    }

    @Override
    public Optional<SheetCheck> check() {
        return Optional.of(new CueCheck());
    }
}
