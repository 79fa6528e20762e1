package org.convoca.contracts.signature;

/**
 * Which text was signed.
 *
 * @param language of the text (BCP 47)
 * @param version counted from 1
 * @param hash SHA-256 of the text's canonical form, lower-case hexadecimal
 */
public record TextReference(String language, int version, String hash) {}
