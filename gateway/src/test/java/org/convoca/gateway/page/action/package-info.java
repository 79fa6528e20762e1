/** What pages say of times and texts. */
package org.convoca.gateway.page.action;
