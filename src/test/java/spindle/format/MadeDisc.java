// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.attachment.Attachment;

/**
 * A disc that is in memory.
 *
 * @param disc the disc
 * @param contents by track number, its sectors
 * @param attachments what it holds beside the disc
 */
public record MadeDisc(Disc disc, Map<Integer, Content> contents, List<Attachment> attachments) implements DiscImage {
    /**
     * The sectors of a track.
     *
     * @param storage how they are stored; what is absent is zero in the arrays
     * @param range which they are
     * @param main their main channel
     * @param sub their sub-channel
     */
    public record Content(Storage storage, LbaRange range, byte[] main, byte[] sub) implements SectorSource {
        @Override
        public int start() {
            return range.start();
        }

        @Override
        public int end() {
            return range.end();
        }

        @Override
        public void read(int lba, int count, ByteBuffer dst) {
            int bytes = storage.layout().bytes();
            dst.put(main, (lba - range.start()) * bytes, count * bytes);
        }

        @Override
        public void readSubchannel(int lba, int count, ByteBuffer dst) {
            int bytes = storage.subchannel().bytes();
            dst.put(sub, (lba - range.start()) * bytes, count * bytes);
        }
    }

    /** {@return the disc with something beside it} */
    public MadeDisc with(List<Attachment> beside) {
        return new MadeDisc(disc, contents, beside);
    }

    @Override
    public String format() {
        return "made";
    }

    @Override
    public Storage storage(Track track) {
        return content(track).storage();
    }

    @Override
    public SectorSource sectors(Track track) {
        return content(track);
    }

    private Content content(Track track) {
        Content content = contents.get(track.number());
        if (content == null) {
            throw new IllegalArgumentException("track " + track.number());
        }
        return content;
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public void close() throws IOException {}
}
