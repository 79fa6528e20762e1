/** ActivityPub, light: calls and territories that can be followed from Mastodon and Mobilizon, and what their followers are told. */
@NullMarked
package org.convoca.notification.federation;

import org.jspecify.annotations.NullMarked;
