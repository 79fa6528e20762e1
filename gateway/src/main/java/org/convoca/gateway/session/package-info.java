/** Who is signed in: the organisers of a registration, by a signed cookie and without anything stored. */
@NullMarked
package org.convoca.gateway.session;

import org.jspecify.annotations.NullMarked;
