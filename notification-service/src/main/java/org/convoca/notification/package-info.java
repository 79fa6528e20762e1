/** Mails to the contacts of organisations: what happened to a signature, told once, in the reader's language. */
@NullMarked
package org.convoca.notification;

import org.jspecify.annotations.NullMarked;
