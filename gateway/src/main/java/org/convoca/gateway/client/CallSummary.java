package org.convoca.gateway.client;

import org.convoca.contracts.call.CallStatus;

/**
 * A call in a list.
 *
 * @param language of the title
 */
public record CallSummary(String slug, CallStatus status, String title, String language) {}
