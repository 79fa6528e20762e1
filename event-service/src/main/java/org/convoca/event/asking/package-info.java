/** What organisers are asked: a day in the announced week, and how it went; by mail, with a link that settles it in one step. */
@NullMarked
package org.convoca.event.asking;

import org.jspecify.annotations.NullMarked;
