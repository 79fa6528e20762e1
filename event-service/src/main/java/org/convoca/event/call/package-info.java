/** Calls, as the topic of calls tells them: which weeks there are, and whether actions are reviewed before they are published. */
@NullMarked
package org.convoca.event.call;

import org.jspecify.annotations.NullMarked;
