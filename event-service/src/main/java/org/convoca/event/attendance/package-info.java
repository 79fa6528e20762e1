/** "I'm coming": passers-by who say so are counted, without an account and without a name. */
@NullMarked
package org.convoca.event.attendance;

import org.jspecify.annotations.NullMarked;
