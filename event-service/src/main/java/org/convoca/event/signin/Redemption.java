package org.convoca.event.signin;

import java.util.UUID;

/** What became of a link or a code. */
sealed interface Redemption {

    /** It was good, and is used up now. */
    record Accepted(UUID coordinator) implements Redemption {}

    /** The link was opened in another browser than asked for it: there it needs the code of the same mail too. */
    record CodeNeeded(int triesLeft) implements Redemption {}

    record WrongCode(int triesLeft) implements Redemption {}

    /** Too many codes were tried; only a new mail helps. */
    record Exhausted() implements Redemption {}

    record Used() implements Redemption {}

    record Expired() implements Redemption {}
}
