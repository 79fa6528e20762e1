/** Pictures that go with a link that is passed on (Open Graph): drawn here, in the look of the pages, for each language. */
@NullMarked
package org.convoca.gateway.page.picture;

import org.jspecify.annotations.NullMarked;
