/** Passkeys of coordinators (WebAuthn): a second way to sign in, without a mail and without anything that could be given away. */
@NullMarked
package org.convoca.event.passkey;

import org.jspecify.annotations.NullMarked;
