// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Puts each JSON document on a line of its own (JSON Lines): the blanks between its words are left out. */
final class JsonLines extends FilterOutputStream {
    private boolean isText;
    private boolean isEscaped;
    private int depth;

    JsonLines(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        if (isText) {
            text(b);
        } else if (b > ' ') {
            structure(b);
        }
    }

    /** Text goes through as it is, up to the quotation mark that ends it. */
    private void text(int b) throws IOException {
        out.write(b);
        isText = isEscaped || b != '"';
        isEscaped = !isEscaped && b == '\\';
    }

    private void structure(int b) throws IOException {
        out.write(b);
        switch (b) {
            case '"' -> isText = true;
            case '{', '[' -> depth++;
            case '}', ']' -> {
                depth--;
                if (depth == 0) {
                    out.write('\n');
                }
            }
            default -> {}
        }
    }
}
