/** A local group without a signature asks to take part with actions of its own; and organisers get their lost links again. */
@NullMarked
package org.convoca.gateway.page.request;

import org.jspecify.annotations.NullMarked;
