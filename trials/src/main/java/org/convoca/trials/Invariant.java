package org.convoca.trials;

/** What must be true of every history, whatever happened on the way. */
public enum Invariant {
    I1("every accepted sign-up and confirmation is in the database"),
    I2("each has its event in the topic at least once"),
    I3("consumer state is what the events add up to, each taken once"),
    I4("within an aggregate events stand in the order of their sequence"),
    I5("no effect comes twice: mails, counts, registrations"),
    I6("nothing appears that was never asked for"),
    I7("an unknown outcome is one of the two allowed, and a retry with the same key settles it"),
    I8("the system lives again within the stated time without hands"),
    I9("no canary address is found outside its field"),
    I10("outbox and dead letters end as expected, and the metrics say so");

    private final String says;

    Invariant(String says) {
        this.says = says;
    }

    public String says() {
        return says;
    }
}
