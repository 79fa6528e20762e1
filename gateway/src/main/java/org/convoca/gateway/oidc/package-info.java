/** Coordinators of an organisation sign in through its own identity provider, where one is set: OpenID Connect Core 1.0. */
@NullMarked
package org.convoca.gateway.oidc;

import org.jspecify.annotations.NullMarked;
