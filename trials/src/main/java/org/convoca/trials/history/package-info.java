/** What clients were told, and whether databases, topics and mails agree with it. */
@NullMarked
package org.convoca.trials.history;

import org.jspecify.annotations.NullMarked;
