/** How coordinators sign in and out, and their own page: what they are called, where they are signed in, their passkeys. */
@NullMarked
package org.convoca.gateway.page.signin;

import org.jspecify.annotations.NullMarked;
