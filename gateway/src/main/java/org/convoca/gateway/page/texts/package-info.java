/** The declaration's texts in their versions, for everybody, and what differs between two of them. */
@NullMarked
package org.convoca.gateway.page.texts;

import org.jspecify.annotations.NullMarked;
