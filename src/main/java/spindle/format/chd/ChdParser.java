// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.util.List;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** Reads the header, the metadata and the map of a CHD, and nothing else unless the map is damaged. */
final class ChdParser {
    private final ByteSource file;
    private final String name;

    /** @param name what messages call the file */
    ChdParser(ByteSource file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * {@return what the file says of itself}
     *
     * @throws DiscFormatException where it is no CHD or a damaged one
     * @throws spindle.io.UnsupportedImageException where it needs what is not supported
     */
    ChdDescriptor parse() throws IOException {
        ChdHeader header = header();
        List<Metadata> metadata = MetadataParser.parse(file, name, header.metadataOffset());
        return new ChdDescriptor(header, metadata, map(header));
    }

    /** {@return the header alone} */
    ChdHeader header() throws IOException {
        return new HeaderParser(name, file.read(0, ChdHeader.BYTES)).parse();
    }

    private MapReading map(ChdHeader header) throws IOException {
        if (header.version() == 5 && header.isPacked()) {
            return new PackedMapParser(file, name, header).parse();
        }
        long bytes = (long) header.hunkCount() * PlainMapParser.entryBytes(header);
        if (header.mapOffset() < 0 || bytes > file.length() - header.mapOffset()) {
            throw new DiscFormatException(
                    name,
                    "its map at offset " + header.mapOffset() + " lies beyond the end of the file",
                    "get the whole file");
        }
        return new MapReading(new PlainMapParser(file, name, header).parse(), MapReading.State.INTACT);
    }
}
