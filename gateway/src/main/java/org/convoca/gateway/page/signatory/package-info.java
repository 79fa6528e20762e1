/** The page of an organisation that signed, behind its mailed link: where its signature stands, and all that it can do about it. */
@NullMarked
package org.convoca.gateway.page.signatory;

import org.jspecify.annotations.NullMarked;
