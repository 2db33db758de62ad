// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.Serializable;
import spindle.disc.Msf;
import spindle.io.Remedy;
import spindle.io.UnreadableInputException;

/** A sector that is in a file cannot be read from it. */
public final class UnreadableSectorException extends UnreadableInputException {
    /** What a finding of such sectors is called. */
    public static final String RULE = "unreadable";

    private static final long serialVersionUID = 1L;

    private final int lba;
    private final Stored stored;
    private final String reason;

    /**
     * Where a sector is stored.
     *
     * @param file the name of the file
     * @param fileBytes the length of the file
     * @param byteOffset where the sector begins
     * @param bytes how many bytes it has there
     */
    public record Stored(String file, long fileBytes, long byteOffset, int bytes) implements Serializable {}

    /**
     * A sector that cannot be read.
     *
     * @param lba which
     * @param stored where it is stored
     * @param reason what the system says of it
     */
    public UnreadableSectorException(int lba, Stored stored, String reason) {
        this(lba, stored, Msf.describe(lba), reason);
    }

    private UnreadableSectorException(int lba, Stored stored, String where, String reason) {
        super(
                stored.file(),
                where + ": " + reason,
                Remedy.advice("copy it from a good disk").or(Remedy.Action.SALVAGE));
        this.lba = lba;
        this.stored = stored;
        this.reason = reason;
    }

    /** {@return which sector} */
    public int lba() {
        return lba;
    }

    /** {@return where it is stored} */
    public Stored stored() {
        return stored;
    }

    /** {@return the same, said of the file inside the image that the sector belongs to} */
    public UnreadableSectorException inside(String name) {
        UnreadableSectorException named =
                new UnreadableSectorException(lba, stored, Msf.describe(lba) + ", in " + name, reason);
        named.addSuppressed(this);
        return named;
    }
}
