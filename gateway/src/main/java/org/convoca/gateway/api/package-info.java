/** What the API says about itself: its description, and the codes that it uses. */
@NullMarked
package org.convoca.gateway.api;

import org.jspecify.annotations.NullMarked;
