/** Links in mails: looking at one changes nothing, following it confirms, disowns or withdraws a signature once. */
@NullMarked
package org.convoca.signature.link;

import org.jspecify.annotations.NullMarked;
