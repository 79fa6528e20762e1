/** The public roll of a call: pages, search, counts and exports of the published signatures. */
@NullMarked
package org.convoca.signature.roll;

import org.jspecify.annotations.NullMarked;
