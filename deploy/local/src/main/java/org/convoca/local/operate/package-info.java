/** What an operator asks of a running system: imports, outboxes, dead letters. */
@NullMarked
package org.convoca.local.operate;

import org.jspecify.annotations.NullMarked;
