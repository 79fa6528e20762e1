/** What all pages share: languages, messages, the frame around the content. */
@NullMarked
package org.convoca.gateway.page;

import org.jspecify.annotations.NullMarked;
