/** All parts that pages are made of, on one page, for those who make pages. */
@NullMarked
package org.convoca.gateway.page.styleguide;

import org.jspecify.annotations.NullMarked;
