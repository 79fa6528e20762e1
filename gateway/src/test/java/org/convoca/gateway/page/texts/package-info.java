/** What differs between two texts, marked as a reader sees it. */
package org.convoca.gateway.page.texts;
