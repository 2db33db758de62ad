// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

/**
 * What tells something about a track.
 *
 * @param certainty how sure it is
 * @param why what tells it
 */
record Evidence(Certainty certainty, String why) {
    static Evidence certain(String why) {
        return new Evidence(Certainty.CERTAIN, why);
    }

    static Evidence likely(String why) {
        return new Evidence(Certainty.LIKELY, why);
    }

    static Evidence guessed(String why) {
        return new Evidence(Certainty.GUESSED, why);
    }
}
