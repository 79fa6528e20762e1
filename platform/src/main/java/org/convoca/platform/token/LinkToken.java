package org.convoca.platform.token;

/**
 * The secret part of a mailed link: 256 random bits in base64url without padding (RFC 4648, section 5). Only its hash is ever stored.
 *
 * @param value 43 characters
 */
public record LinkToken(String value) {
    @Override
    public String toString() {
        return "LinkToken[hidden]";
    }
}
