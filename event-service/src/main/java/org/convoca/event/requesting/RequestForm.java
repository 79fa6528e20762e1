package org.convoca.event.requesting;

import org.jspecify.annotations.Nullable;

/** The body of a request to take part, as it came: anything may be missing or wrong. Never shown in print, since it holds personal data. */
record RequestForm(
        @Nullable GroupPart group,
        @Nullable ContactPart contact,
        @Nullable String locale,
        @Nullable Boolean consent,
        @Nullable String message) {

    /** Either a territory's code or {@code international}. */
    record GroupPart(
            @Nullable String name,
            @Nullable String territory,
            @Nullable Boolean international,
            @Nullable String place,
            @Nullable String website) {

        static final GroupPart EMPTY = new GroupPart(null, null, null, null, null);

        @Override
        public String toString() {
            return "GroupPart[hidden]";
        }
    }

    record ContactPart(@Nullable String name, @Nullable String email) {

        static final ContactPart EMPTY = new ContactPart(null, null);

        @Override
        public String toString() {
            return "ContactPart[hidden]";
        }
    }

    @Override
    public String toString() {
        return "RequestForm[hidden]";
    }
}
