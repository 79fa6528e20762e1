/** The team: who coordinates what, and how conveners appoint, change and remove coordinators. */
@NullMarked
package org.convoca.gateway.page.team;

import org.jspecify.annotations.NullMarked;
