/** Tokens in mailed links: random, kept only as hashes. */
@NullMarked
package org.convoca.platform.token;

import org.jspecify.annotations.NullMarked;
