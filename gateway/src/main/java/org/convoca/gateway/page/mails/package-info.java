/** The queue of mails: how long it is, what came of it, and what a convener can do about it. */
@NullMarked
package org.convoca.gateway.page.mails;

import org.jspecify.annotations.NullMarked;
