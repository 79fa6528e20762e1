/** What a mail says: its sentences in every language, composed once and rendered as text and as HTML. */
@NullMarked
package org.convoca.notification.template;

import org.jspecify.annotations.NullMarked;
