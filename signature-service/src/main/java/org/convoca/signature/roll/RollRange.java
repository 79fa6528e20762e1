package org.convoca.signature.roll;

/**
 * A stretch of positions.
 *
 * @param from inclusive
 * @param until exclusive
 */
record RollRange(String from, String until) {

    static final RollRange ALL = new RollRange("0", "7");
    static final RollRange NOTHING = new RollRange("0", "0");

    /** All positions that begin so; a beginning ends with a dot, and a slash is the next character. */
    static RollRange beginningWith(String beginning) {
        return new RollRange(beginning, beginning.substring(0, beginning.length() - 1) + "/");
    }

    boolean holds(String position) {
        return position.compareTo(from) >= 0 && position.compareTo(until) < 0;
    }
}
