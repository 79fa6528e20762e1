/** What waits in the services, for conveners of all calls: events that are not sent, and records that nobody could take. */
@NullMarked
package org.convoca.gateway.page.operations;

import org.jspecify.annotations.NullMarked;
