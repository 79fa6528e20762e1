/**
 * Who is signed in: the organisers of a registration and the contacts of signatures, by signed cookies and
 * without anything stored, and coordinators, by a token.
 */
@NullMarked
package org.convoca.gateway.session;

import org.jspecify.annotations.NullMarked;
