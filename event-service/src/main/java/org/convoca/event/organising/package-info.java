/** What organisers do with their actions: write, preview, submit, change, cancel, copy. */
@NullMarked
package org.convoca.event.organising;

import org.jspecify.annotations.NullMarked;
