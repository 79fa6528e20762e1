/** Signing in: a link or a code by mail, and the sessions that begin with it. */
@NullMarked
package org.convoca.event.signin;

import org.jspecify.annotations.NullMarked;
