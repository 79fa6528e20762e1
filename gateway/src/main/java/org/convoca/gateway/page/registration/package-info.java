/** Where organisers enter and change the street actions of their registration, signed in by the link in their mail. */
@NullMarked
package org.convoca.gateway.page.registration;

import org.jspecify.annotations.NullMarked;
