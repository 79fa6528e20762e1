package org.convoca.signature.dossier;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer's yes without evidence; two reviewers' are as good as evidence.
 *
 * @param by the coordinator
 */
public record Approval(UUID by, Instant at) {}
