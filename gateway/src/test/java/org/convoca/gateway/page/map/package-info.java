/** Maps, by what a reader must be able to rely on. */
package org.convoca.gateway.page.map;
