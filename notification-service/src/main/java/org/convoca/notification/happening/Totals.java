package org.convoca.notification.happening;

/**
 * How many there are.
 *
 * @param signatures on the roll
 * @param registrations that are open
 * @param actions that the public sees and that were not cancelled
 */
public record Totals(int signatures, int registrations, int actions) {

    public static final Totals NONE = new Totals(0, 0, 0);

    public Totals plus(Totals other) {
        return new Totals(signatures + other.signatures, registrations + other.registrations, actions + other.actions);
    }

    /** What has been added since; negative where there are fewer now. */
    public Totals since(Totals before) {
        return new Totals(
                signatures - before.signatures, registrations - before.registrations, actions - before.actions);
    }
}
