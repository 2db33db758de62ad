// SPDX-License-Identifier: Apache-2.0
/**
 * The hash by which RetroAchievements knows the game on a disc: an MD5 of the program that the console starts, and of what names
 * the game beside it. Each console has a rule of its own, which rcheevos ({@code src/rhash/hash_disc.c}) defines.
 *
 * <pre>{@code
 * Optional<GameHash> hash = GameHashes.of(image);
 * hash.ifPresent(game -> System.out.println(game.console() + " " + game.md5()));
 * }</pre>
 *
 * <p>{@code identity} and what lies above it may import it; it knows {@code filesystem} and what lies below.
 */
@NullMarked
package spindle.identity.achievement;

import org.jspecify.annotations.NullMarked;
