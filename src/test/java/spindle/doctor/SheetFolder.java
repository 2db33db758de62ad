// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.sector.Header;

/** A folder with files for sheets to name: data, audio, both, and samples. */
final class SheetFolder {
    /** Sectors of data, and of audio, in each file. */
    static final int SECTORS = 400;

    private final Path folder;

    SheetFolder(Path folder) {
        this.folder = folder;
        write("data.bin", data(0, SECTORS));
        write("audio.bin", audio(SECTORS));
        write("game.bin", join(data(0, SECTORS), audio(SECTORS)));
        write("later.bin", data(SECTORS + Session.FIRST_GAP, SECTORS));
        write("dense.bin", data(Medium.HIGH_DENSITY_LBA, SECTORS));
        write("music.wav", wave(audio(SECTORS)));
        write("game (Track 1).bin", data(0, SECTORS));
        write("game (Track 2).bin", audio(SECTORS));
    }

    /** Writes a file, and returns its place. */
    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a sheet in UTF-8, and returns its place. */
    Path sheet(String name, String text) {
        return sheet(name, text, StandardCharsets.UTF_8);
    }

    Path sheet(String name, String text, Charset charset) {
        return write(name, text.getBytes(charset));
    }

    /** {@return sectors of Mode 1 with sync and header; what else is in them is not looked at} */
    static byte[] data(int start, int count) {
        byte[] bytes = new byte[count * 2352];
        for (int i = 0; i < count; i++) {
            Header.store(bytes, i * 2352, start + i, 1);
            bytes[i * 2352 + 100] = (byte) i;
        }
        return bytes;
    }

    /** {@return a tone, which is smooth} */
    static byte[] audio(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * 2352).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; bytes.hasRemaining(); i++) {
            short sample = (short) (9000 * Math.sin(i / 20.0));
            bytes.putShort(sample).putShort(sample);
        }
        return bytes.array();
    }

    static byte[] wave(byte[] samples) {
        ByteBuffer file = ByteBuffer.allocate(44 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2);
        file.putInt(44_100).putInt(176_400).putShort((short) 4).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(samples.length)
                .put(samples);
        return file.array();
    }

    static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
