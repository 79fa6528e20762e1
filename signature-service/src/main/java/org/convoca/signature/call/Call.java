package org.convoca.signature.call;

import java.time.Instant;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallStatus;
import org.springframework.data.annotation.TypeAlias;

/** What goes out: a declaration to be signed and a week of action. One record for each state. */
public sealed interface Call {

    CallContent content();

    CallStatus status();

    default CallSlug slug() {
        return content().slug();
    }

    /** Whether an organisation can sign now. */
    default boolean isSignable(Instant now) {
        return false;
    }

    /**
     * Whether a signature that was received in time can still be confirmed. After the end of the signing period it can, for as long as its link works:
     * who signed in time shall not lose the signature to a slow mail server.
     */
    default boolean isConfirmable() {
        return false;
    }

    /** The call's full public state. */
    default CallFacts facts() {
        return content().facts(status());
    }

    /** In preparation: not shown, not told to anybody. */
    @TypeAlias("call.draft")
    record Draft(CallContent content) implements Call {
        @Override
        public CallStatus status() {
            return CallStatus.DRAFT;
        }
    }

    @TypeAlias("call.open")
    record Open(CallContent content) implements Call {
        @Override
        public CallStatus status() {
            return CallStatus.OPEN;
        }

        @Override
        public boolean isSignable(Instant now) {
            return !now.isBefore(content.opensAt()) && !content.isOver(now);
        }

        @Override
        public boolean isConfirmable() {
            return true;
        }

        Closed close() {
            return new Closed(content);
        }
    }

    /** Signing and confirming are paused. */
    @TypeAlias("call.suspended")
    record Suspended(CallContent content) implements Call {
        @Override
        public CallStatus status() {
            return CallStatus.SUSPENDED;
        }
    }

    @TypeAlias("call.closed")
    record Closed(CallContent content) implements Call {
        @Override
        public CallStatus status() {
            return CallStatus.CLOSED;
        }

        @Override
        public boolean isConfirmable() {
            return true;
        }
    }

    @TypeAlias("call.archived")
    record Archived(CallContent content) implements Call {
        @Override
        public CallStatus status() {
            return CallStatus.ARCHIVED;
        }
    }

    @TypeAlias("call.withdrawn")
    record Withdrawn(CallContent content) implements Call {
        @Override
        public CallStatus status() {
            return CallStatus.WITHDRAWN;
        }
    }

    static Call of(CallStatus status, CallContent content) {
        return switch (status) {
            case DRAFT -> new Draft(content);
            case OPEN -> new Open(content);
            case SUSPENDED -> new Suspended(content);
            case CLOSED -> new Closed(content);
            case ARCHIVED -> new Archived(content);
            case WITHDRAWN -> new Withdrawn(content);
        };
    }
}
