/** Lists that coordinators take along. */
@NullMarked
package org.convoca.gateway.page.exports;

import org.jspecify.annotations.NullMarked;
