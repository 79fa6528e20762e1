/** What reviewers do to find out whether a contact speaks for an organisation: give evidence, ask the contact, ask another signatory. */
@NullMarked
package org.convoca.signature.inquiry;

import org.jspecify.annotations.NullMarked;
