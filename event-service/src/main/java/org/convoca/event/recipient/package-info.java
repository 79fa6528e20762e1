/** To whom a mail to organisers goes and what it is to say: answered at the moment of sending, so that no mail says what is no longer so. */
@NullMarked
package org.convoca.event.recipient;

import org.jspecify.annotations.NullMarked;
