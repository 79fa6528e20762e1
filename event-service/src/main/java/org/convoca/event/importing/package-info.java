/** Many street actions at once, from an organiser's spreadsheet or calendar: read with care, shown before anything is written, made as drafts. */
@NullMarked
package org.convoca.event.importing;

import org.jspecify.annotations.NullMarked;
