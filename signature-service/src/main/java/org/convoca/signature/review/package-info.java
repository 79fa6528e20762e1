/** Review: a person decides about a confirmed signature. */
@NullMarked
package org.convoca.signature.review;

import org.jspecify.annotations.NullMarked;
