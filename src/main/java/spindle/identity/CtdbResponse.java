// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import spindle.io.DiscFormatException;
import spindle.io.PlainXml;

/**
 * What the CUETools database answers for a disc ({@code lookup2.php?version=3&ctdb=1}): an {@code <entry>} for each rip, with CRC-32s
 * in hexadecimal digits (CUETools {@code CTDBResponseEntry}). Elements of other kinds, words about the album, are passed over.
 *
 * @param entries what it has, in its order
 */
public record CtdbResponse(List<Entry> entries) {
    /** A disc has no more tracks. */
    private static final int MOST_TRACKS = 99;

    public CtdbResponse {
        entries = List.copyOf(entries);
    }

    /**
     * What some rips have in common.
     *
     * @param confidence how many they are
     * @param disc the CRC-32 of the disc
     * @param tracks those of the audio tracks; empty where they are not told
     * @param starts where the audio tracks begin, counted in sectors from the first; empty where that is not told
     */
    public record Entry(int confidence, int disc, List<Integer> tracks, List<Integer> starts) {
        public Entry {
            tracks = List.copyOf(tracks);
            starts = List.copyOf(starts);
        }
    }

    /**
     * {@return what an answer says}
     *
     * @param place what messages call it
     * @throws DiscFormatException where it is none
     */
    public static CtdbResponse parse(String place, byte[] bytes) throws DiscFormatException {
        List<Entry> entries = new ArrayList<>();
        try {
            XMLStreamReader reader = PlainXml.reader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("entry")) {
                    entry(reader).ifPresent(entries::add);
                }
            }
            reader.close();
        } catch (XMLStreamException | NumberFormatException e) {
            throw new DiscFormatException(place, "is no answer of CTDB that can be read", "download it again");
        }
        if (entries.isEmpty()) {
            throw new DiscFormatException(place, "has no entry of CTDB", "download it again");
        }
        return new CtdbResponse(entries);
    }

    private static Optional<Entry> entry(XMLStreamReader reader) {
        String crc = attribute(reader, "crc32");
        List<Integer> tracks = words(attribute(reader, "trackcrcs"), " ").stream()
                .map(word -> Integer.parseUnsignedInt(word, 16))
                .toList();
        List<String> toc = words(attribute(reader, "toc"), ":");
        List<Integer> starts = toc.stream()
                .limit(Math.max(0, toc.size() - 1))
                .filter(word -> !word.startsWith("-"))
                .map(Integer::parseInt)
                .toList();
        if (crc.isEmpty() || tracks.size() > MOST_TRACKS || starts.size() > MOST_TRACKS) {
            return Optional.empty();
        }
        String confidence = attribute(reader, "confidence");
        return Optional.of(new Entry(
                confidence.isEmpty() ? 0 : Integer.parseInt(confidence),
                Integer.parseUnsignedInt(crc, 16),
                tracks,
                starts.stream().map(start -> start - starts.get(0)).toList()));
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name))
                .orElse("")
                .strip();
    }

    private static List<String> words(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator, -1));
    }
}
