package org.convoca.event.partner;

import org.jspecify.annotations.Nullable;

/**
 * What a convener asks for, as it was typed.
 *
 * @param limits {@code standard} when it is left out
 * @param expiresOn ISO 8601; a year from now when it is left out
 */
record KeyForm(
        @Nullable String label,
        @Nullable String note,
        @Nullable String limits,
        @Nullable String expiresOn) {}
