/** What the organisation itself sees and changes of its signature, by the link in its mails: names, contact, withdrawal, erasure, history. */
@NullMarked
package org.convoca.signature.own;

import org.jspecify.annotations.NullMarked;
