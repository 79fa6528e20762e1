/** A call: its declaration, and the form to sign it. */
@NullMarked
package org.convoca.gateway.page.call;

import org.jspecify.annotations.NullMarked;
