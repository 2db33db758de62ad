// SPDX-License-Identifier: Apache-2.0
package spindle.identity.achievement;

/**
 * By what RetroAchievements knows a game.
 *
 * @param console what the game is for
 * @param md5 the hash, 32 hexadecimal digits in lower case
 */
public record GameHash(String console, String md5) {}
