package org.convoca.event.crossed;

/** A feature that shows its types to all: what the rules must not allow. */
public record Crossed(String anything) {}
