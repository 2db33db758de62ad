// SPDX-License-Identifier: Apache-2.0
package spindle.format;

/** Opens images that are one file, and so may be packed in a container. */
public interface BytesReader extends Reader {}
