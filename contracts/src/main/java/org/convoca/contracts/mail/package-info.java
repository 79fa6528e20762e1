/** The events of a mail to one recipient. */
@NullMarked
package org.convoca.contracts.mail;

import org.jspecify.annotations.NullMarked;
