// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import spindle.io.UnsupportedImageException;

/** The module of Java that {@link JavaSound} asks for decoders. A trimmed run-time may lack it. */
final class SoundModule {
    private static final String NAME = "java.desktop";

    private SoundModule() {}

    /**
     * Requires that the module is there, before any class is loaded that names it.
     *
     * @throws UnsupportedImageException where it is not
     */
    static void require(String file, AudioKind kind) throws UnsupportedImageException {
        if (ModuleLayer.boot().findModule(NAME).isEmpty()) {
            throw DiscAudio.undecodableHere(file, kind);
        }
    }
}
