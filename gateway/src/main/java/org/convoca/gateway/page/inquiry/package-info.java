/** The pages behind mailed links by which coordinators ask something: a question to answer, an organisation to vouch for. */
@NullMarked
package org.convoca.gateway.page.inquiry;

import org.jspecify.annotations.NullMarked;
