package org.convoca.notification.federation;

import java.net.URI;
import java.security.PublicKey;

/**
 * Somebody on another server.
 *
 * @param id address
 * @param keyId address of the key
 * @param inbox where answers to them alone go
 * @param delivery where what all followers get goes: one address for all of their server, if it has one
 */
record RemoteActor(String id, String keyId, PublicKey key, URI inbox, URI delivery) {}
