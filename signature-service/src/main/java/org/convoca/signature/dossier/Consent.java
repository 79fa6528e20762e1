package org.convoca.signature.dossier;

/** What a reviewer's yes amounts to. */
public sealed interface Consent {

    /** There is evidence, or another reviewer said yes before. */
    record Enough(Dossier dossier) implements Consent {}

    /** The first yes without evidence: another reviewer's, or an item of evidence, is still missing. */
    record First(Dossier dossier) implements Consent {}

    /** The same reviewer said yes before, and nothing was added since. */
    record Again() implements Consent {}
}
