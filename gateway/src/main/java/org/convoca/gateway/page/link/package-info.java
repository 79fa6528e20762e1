/** The pages behind mailed links: a GET shows a button and changes nothing, its POST acts. */
@NullMarked
package org.convoca.gateway.page.link;

import org.jspecify.annotations.NullMarked;
