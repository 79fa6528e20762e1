/** Pictures, by what those who show links must be able to rely on. */
package org.convoca.gateway.page.picture;
