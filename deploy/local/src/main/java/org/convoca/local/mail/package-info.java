/** A mail server that delivers nothing and shows everything. */
@NullMarked
package org.convoca.local.mail;

import org.jspecify.annotations.NullMarked;
