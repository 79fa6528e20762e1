/** What coordinators did so far with something that waits for them: who looks after it, what was asked, and what was decided a moment ago. */
@NullMarked
package org.convoca.event.desk;

import org.jspecify.annotations.NullMarked;
