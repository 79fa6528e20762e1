/** What reviewers know of something that waits for them: evidence, approvals, questions, and what was settled. Values only. */
@NullMarked
package org.convoca.signature.dossier;

import org.jspecify.annotations.NullMarked;
