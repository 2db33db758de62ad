// SPDX-License-Identifier: Apache-2.0
package spindle.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of files that are known by bytes at their beginning: those that people give to a program for discs. */
final class Marks {
    private static final String UNPACK = "unpack it first";
    private static final String AUDIO = "name it in a CUE sheet, with FILE, to make a disc of it";
    private static final String DECODE =
            "decode it, as with `ffmpeg -i IN -ar 44100 -ac 2 -c:a pcm_s16le OUT.wav`, and name that in a CUE sheet";
    private static final String WHOLE = "get the whole file again";
    private static final String NOT_OPTICAL = "an image of an optical disc is needed";

    /**
     * Bytes at a place of the head.
     *
     * @param bytes the mark; in the table as ISO 8859-1
     */
    private record Mark(int offset, byte[] bytes, FileKind kind) {
        Mark(int offset, String bytes, String name, String advice) {
            this(offset, bytes, FileKind.foreign(name, advice));
        }

        Mark(int offset, String bytes, FileKind kind) {
            this(offset, bytes.getBytes(StandardCharsets.ISO_8859_1), kind);
        }

        boolean isIn(byte[] head) {
            int end = offset + bytes.length;
            return end <= head.length && Arrays.equals(head, offset, end, bytes, 0, bytes.length);
        }
    }

    private static final Mark[] MARKS = {
        new Mark(0, "PK\3\4", FileKind.container("a ZIP archive")),
        new Mark(0, "PK\5\6", "an empty ZIP archive", WHOLE),
        new Mark(0, "7z\u00BC\u00AF'\u001C", "a 7-Zip archive", UNPACK),
        new Mark(0, "Rar!\u001A\7", "a RAR archive", UNPACK),
        new Mark(0, "\u001F\u008B", FileKind.container("a gzip file")),
        new Mark(0, "\u00FD7zXZ\0", FileKind.container("an xz file")),
        new Mark(0, "BZh", "a bzip2 file", "unpack it first, with `bzip2 -d`"),
        new Mark(0, "(\u00B5/\u00FD", FileKind.container("a zstd file")),
        new Mark(0, "\4\"M\u0018", "an lz4 file", "unpack it first, with `lz4 -d`"),
        new Mark(257, "ustar", "a tar archive", UNPACK),
        new Mark(0, "MSWIM\0\0\0", "a Windows imaging file (WIM)", NOT_OPTICAL),
        new Mark(0, "MComprHD", FileKind.readAs("chd", "a CHD image (MAME)")),
        new Mark(0, "ECM\0", FileKind.container("an ECM file")),
        new Mark(0, "CISO", FileKind.container("a CSO, a compressed ISO")),
        new Mark(0, "ZISO", FileKind.container("a ZSO, a compressed ISO")),
        new Mark(0, "DAX\0", "a DAX, a compressed ISO", "turn it into an ISO with `maxcso --decompress`"),
        new Mark(0, "IsZ!", FileKind.container("an ISZ image (UltraISO)")),
        new Mark(0, "DAA\0", "a DAA image (PowerISO)", "turn it into an ISO with `daa2iso`"),
        new Mark(0, "MEDIA DESCRIPTOR", FileKind.readAs("mds", "an MDS sheet (Alcohol 120%)")),
        new Mark(0, "BWT5 STREAM SIGN", "a B6T image (BlindWrite)", "export it as CUE/BIN"),
        new Mark(0, "AARUFRMT", "an Aaru image", "turn it into CUE/BIN with `aaru image convert`"),
        new Mark(0, "DICMFRMT", "an Aaru image", "turn it into CUE/BIN with `aaru image convert`"),
        new Mark(0, "Adaptec CeQuadrat VirtualCD File", "a C2D image (Easy CD Creator)", "export it as CUE/BIN"),
        new Mark(0, "Roxio Image File Format", "a C2D image (WinOnCD)", "export it as CUE/BIN"),
        new Mark(0, "WBFS", "a WBFS image (Wii)", "turn it into an ISO with `wit copy`"),
        new Mark(0, "RVZ\1", "an RVZ image (Dolphin)", "turn it into an ISO with `dolphin-tool convert`"),
        new Mark(0, "WIA\1", "a WIA image (Wii)", "turn it into an ISO with `wit copy`"),
        new Mark(0, "\1\u00C0\u000B\u00B1", "a GCZ image (Dolphin)", "turn it into an ISO with `dolphin-tool convert`"),
        new Mark(0, "\0PBP", "a PBP file (PSP)", "take the CUE/BIN out of it with `psxtract` or `pop-fe`"),
        // The format's own documents: libewf, "Expert Witness Compression Format", 2.1; "EWF2", 2.1; AFFLIBv3, aff.h.
        new Mark(0, "EVF\t\r\n\u00FF\0", "an E01 image (EnCase)", "take the image out of it with `ewfexport`"),
        new Mark(0, "LVF\t\r\n\u00FF\0", "an L01 file (EnCase), files and no image", NOT_OPTICAL),
        new Mark(0, "EVF2\r\n\u0081\0", "an Ex01 image (EnCase)", "take the image out of it with `ewfexport`"),
        new Mark(
                0, "AFF10\r\n\0", "an AFF image (Advanced Forensic Format)", "take the image out with `affconvert -r`"),
        new Mark(0, "JISO", "a JSO, a compressed ISO", "turn it into an ISO with the program that made it"),
        new Mark(0, "7\u00E4S\u0096\u00C9\u00DB\u00D6\7", "a file of zisofs", "unpack it first, with `mkzftree -u`"),
        new Mark(0, "-----BEGIN PGP", "a PGP message", "decrypt it first, with `gpg -d`"),
        new Mark(0, "LZIP", "an lzip file", "unpack it first, with `lzip -d`"),
        new Mark(0, "StuffIt", "a StuffIt archive", UNPACK),
        new Mark(0, "SIT!", "a StuffIt archive", UNPACK),
        new Mark(0, "(This file must be converted with BinHex", "a BinHex file", UNPACK),
        new Mark(8, "imagdisc", "a CIF image (Easy CD Creator)", "export it as CUE/BIN"),
        new Mark(0, "SBI\0", "an SBI file of sub-channel differences", "open the CUE sheet beside it"),
        new Mark(0, "PPF", "a PPF patch", "apply it to the image that it is for"),
        new Mark(0, "DDP 2.00", "a DDP set", "export it as CUE/BIN"),
        new Mark(0, "conectix", "a virtual hard disk (VHD)", NOT_OPTICAL),
        new Mark(0, "KDMV", "a virtual hard disk (VMDK)", NOT_OPTICAL),
        new Mark(0, "QFI\u00FB", "a virtual hard disk (QCOW)", NOT_OPTICAL),
        new Mark(64, "\u007F\u0010\u00DA\u00BE", "a virtual hard disk (VDI)", NOT_OPTICAL),
        new Mark(8, "WAVE", "a WAV file, audio", AUDIO),
        new Mark(8, "AIFF", "an AIFF file, audio", AUDIO),
        new Mark(8, "AIFC", "an AIFF-C file, audio", AUDIO),
        new Mark(0, "fLaC", "a FLAC file, audio", AUDIO),
        new Mark(0, "ID3", "an MP3 file, audio", AUDIO),
        new Mark(0, "\u00FF\u00FB", "an MP3 file, audio", AUDIO),
        new Mark(0, "\u00FF\u00F3", "an MP3 file, audio", AUDIO),
        new Mark(28, "OpusHead", "an Opus file, audio", DECODE),
        new Mark(0, "OggS", "an Ogg file, audio or video", AUDIO),
        new Mark(0, "MAC ", "a Monkey's Audio file", DECODE),
        new Mark(0, "wvpk", "a WavPack file, audio", DECODE),
        new Mark(0, "TTA1", "a True Audio file (TTA)", DECODE),
        new Mark(0, "TTA2", "a True Audio file (TTA)", DECODE),
        new Mark(0, "tBaK", "a TAK file, audio", DECODE),
        new Mark(0, "OFR ", "an OptimFROG file, audio", DECODE),
        new Mark(0, "ajkg", "a Shorten file, audio", DECODE),
        new Mark(0, "MPCK", "a Musepack file, audio", DECODE),
        new Mark(0, "MP+", "a Musepack file, audio", DECODE),
        new Mark(0, "DSD ", "a DSF file, DSD audio", DECODE),
        new Mark(0, "FRM8", "a DSDIFF file, DSD audio", DECODE),
        new Mark(0, "0&\u00B2u\u008Ef\u00CF\u0011", "a Windows Media file (WMA, WMV)", DECODE),
        new Mark(0, "\u001AE\u00DF\u00A3", "a Matroska or WebM file", DECODE),
        new Mark(4, "ftypM4A", "an M4A file, MPEG-4 audio", DECODE),
        new Mark(0, "Creative Voice File", "a VOC file, audio", DECODE),
        new Mark(0, "riff.\u0091\u00CF\u0011", "a Sony Wave64 file, audio", AUDIO),
        new Mark(0, "caff", "a Core Audio file", AUDIO),
        new Mark(0, ".snd", "an AU file, audio", AUDIO),
        new Mark(0, "%PDF-", "a PDF document", NOT_OPTICAL),
        new Mark(0, "\u007FELF", "a program (ELF)", NOT_OPTICAL),
        new Mark(0, "\0\0\1\u00BA", "an MPEG video", NOT_OPTICAL),
    };

    private Marks() {}

    static Optional<FileKind> find(byte[] head) {
        for (Mark mark : MARKS) {
            if (mark.isIn(head) && (mark.offset() != 8 || isChunked(head))) {
                return Optional.of(mark.kind());
            }
        }
        if (isProgram(head)) {
            return Optional.of(FileKind.foreign("a Windows or DOS program", NOT_OPTICAL));
        }
        return MacMarks.find(head);
    }

    static Optional<FileKind> findMagic(byte[] head) {
        for (Mark mark : MARKS) {
            if (mark.offset() == 0 && mark.bytes().length >= Integer.BYTES && mark.isIn(head)) {
                return Optional.of(mark.kind());
            }
        }
        return Optional.empty();
    }

    /** {@return whether the first word is that of a file of chunks, whose kind stands at 8} */
    private static boolean isChunked(byte[] head) {
        String word = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
        return word.equals("RIFF") || word.equals("RF64") || word.equals("BW64") || word.equals("FORM");
    }

    /** Two letters prove little; a header of at least 64 bytes that ends within the file's beginning proves more. */
    private static boolean isProgram(byte[] head) {
        return head.length >= 64 && head[0] == 'M' && head[1] == 'Z' && (head[8] & 0xFF) >= 2 && head[9] == 0;
    }
}
