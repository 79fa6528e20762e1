package org.convoca.event.crossing;

import org.convoca.event.crossed.Crossed;

/** A feature that reaches into another: what the rules must not allow. */
public record Crossing(Crossed other) {}
