/** What all pages of coordinators have in common: who is at work, the frame with its navigation, and the first page. */
@NullMarked
package org.convoca.gateway.page.coordination;

import org.jspecify.annotations.NullMarked;
