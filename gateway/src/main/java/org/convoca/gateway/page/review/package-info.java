/** What waits for coordinators, on one page whichever service keeps it, and how it is settled. */
@NullMarked
package org.convoca.gateway.page.review;

import org.jspecify.annotations.NullMarked;
