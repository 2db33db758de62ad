// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import spindle.io.BigEndian;
import spindle.io.ByteSource;

/** The containers there are. */
enum ContainerKind {
    GZIP("gzip"),
    ZIP("ZIP"),
    CSO("CSO"),
    ZSO("ZSO"),
    ECM("ECM"),
    XZ("xz"),
    ZSTD("zstd"),
    ISZ("ISZ");

    private final String word;

    ContainerKind(String word) {
        this.word = word;
    }

    /** {@return its name, for people} */
    String word() {
        return word;
    }

    /** {@return the kind of what {@link Magic} knows for a container} */
    static ContainerKind of(Packed packed) throws IOException {
        return switch ((int) BigEndian.u32(packed.read(0, 4), 0)) {
            case Magic.ZIP -> ZIP;
            case Magic.CSO -> CSO;
            case Magic.ZSO -> ZSO;
            case Magic.ECM -> ECM;
            case Magic.ISZ -> ISZ;
            case Magic.ZSTD -> ZSTD;
            case Magic.XZ -> XZ;
            default -> GZIP;
        };
    }

    /** {@return what is packed in it; closing that closes the container's own bytes} */
    ByteSource open(Packed packed) throws IOException {
        return switch (this) {
            case GZIP -> StreamContainers.gzip(packed);
            case ZSTD -> StreamContainers.zstd(packed);
            case XZ -> XzContainer.open(packed);
            case ZIP -> ZipContainer.open(packed);
            case CSO, ZSO -> CsoContainer.open(packed);
            case ECM -> EcmContainer.open(packed);
            case ISZ -> IszContainer.open(packed);
        };
    }
}
