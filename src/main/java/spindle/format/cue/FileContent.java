// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.nio.charset.StandardCharsets;
import spindle.format.sheet.Quoted;
import spindle.format.sheet.SheetPath;
import spindle.io.UnsupportedImageException;

/** Tells compressed audio by its first bytes, or else by the word of the sheet. */
final class FileContent {
    private FileContent() {}

    /** {@return what compressed audio a file begins like; empty where it is none} */
    static String compressed(byte[] head, String word) {
        String start = new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1);
        String found = switch (start) {
            case "OggS" -> "Ogg";
            case "MAC " -> "Monkey's Audio";
            case "wvpk" -> "WavPack";
            case "tBaK" -> "TAK";
            case "TTA1" -> "True Audio";
            default -> isMpeg(head, word) ? "MP3" : isMp4(head) ? "MPEG-4 audio" : "";
        };
        return !found.isEmpty()
                ? found
                : switch (word) {
                    case "MP3" -> "MP3";
                    case "OGG" -> "Ogg";
                    case "APE" -> "Monkey's Audio";
                    default -> "";
                };
    }

    /** An ID3 tag is what most begin with; the sync of a frame is too short to go by where sectors are declared. */
    private static boolean isMpeg(byte[] head, String word) {
        boolean tagged = head.length >= 3 && head[0] == 'I' && head[1] == 'D' && head[2] == '3';
        boolean frame = head.length >= 2 && head[0] == (byte) 0xFF && (head[1] & 0xE6) == 0xE2;
        return tagged || (frame && !word.equals("BINARY") && !word.equals("MOTOROLA"));
    }

    private static boolean isMp4(byte[] head) {
        return head.length >= 8 && head[4] == 'f' && head[5] == 't' && head[6] == 'y' && head[7] == 'p';
    }

    /**
     * {@return that a file has to be decoded first}
     *
     * @param place the sheet and line
     * @param name the file's name
     * @param kind what compressed audio it is
     */
    static UnsupportedImageException refusal(String place, String name, String kind) {
        String wav = SheetPath.stem(name) + ".wav";
        String command = "ffmpeg -i " + Quoted.of(name) + " -ar 44100 -ac 2 -c:a pcm_s16le " + Quoted.of(wav);
        return new UnsupportedImageException(
                place,
                Quoted.of(name) + " is " + kind + ", which is not decoded",
                "decode it (" + command + ") and let the sheet say FILE " + Quoted.of(wav) + " WAVE");
    }
}
