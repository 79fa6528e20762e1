/** Pages as browsers see them, over a signature-service that says what a test wants. */
package org.convoca.gateway.page;
