// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.mozilla.universalchardet.UniversalDetector;

/** Guesses the code page of a sheet that is no Unicode. Kept apart, so that the guesser is loaded only for such a sheet. */
final class CodePages {
    /** Those that sheets were written in, after the one that the text looks like; the first also where it is not known. */
    private static final List<String> KNOWN =
            List.of("windows-1252", "Shift_JIS", "windows-1251", "GB18030", "Big5", "EUC-KR", "EUC-JP");

    private CodePages() {}

    /** {@return the code pages that a text may be in, the likeliest first} */
    static List<Charset> likely(byte[] bytes) {
        List<Charset> likely = new ArrayList<>();
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String detected = detector.getDetectedCharset();
        if (detected != null) {
            add(likely, detected);
        }
        for (String name : KNOWN) {
            add(likely, name);
        }
        return likely;
    }

    private static void add(List<Charset> likely, String name) {
        if (Charset.isSupported(name)) {
            Charset charset = Charset.forName(name);
            if (!likely.contains(charset)) {
                likely.add(charset);
            }
        }
    }
}
