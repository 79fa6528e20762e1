/** What becomes of requests that come again, or too often. */
@NullMarked
package org.convoca.platform.request;

import org.jspecify.annotations.NullMarked;
