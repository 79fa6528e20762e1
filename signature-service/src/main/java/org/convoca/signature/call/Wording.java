package org.convoca.signature.call;

/** What the declaration says in one language, before it has a version. */
public record Wording(String title, String summary, String body) {}
