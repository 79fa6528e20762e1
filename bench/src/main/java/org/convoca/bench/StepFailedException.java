package org.convoca.bench;

/** A step that was answered, and refused. */
final class StepFailedException extends Exception {
    StepFailedException(String reason) {
        super(reason);
    }
}
