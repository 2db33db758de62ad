// SPDX-License-Identifier: Apache-2.0
/**
 * The files of a disc through {@code java.nio.file}, to be read only.
 *
 * <pre>{@code
 * try (FileSystem disc = FileSystems.newFileSystem(Path.of("game.cue"))) {
 *     Files.copy(disc.getPath("/DATA/MOVIE.STR"), Path.of("movie.str"));
 * }
 * }</pre>
 *
 * The provider is found by the class loader; its scheme is {@code spindle}. Nobody imports this package. Names are those of
 * the richest tree, without versions; a path with another case is another path. The index of all files is in memory.
 */
@NullMarked
package spindle.nio;

import org.jspecify.annotations.NullMarked;
