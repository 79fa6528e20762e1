package org.convoca.violating.unmarked;

/** In a package that says nothing about itself. */
public record Unmarked(String value) {}
