package org.convoca.outside;

/** Stands for another part of Convoca, for a rule that must not allow it. */
public final class Service {}
