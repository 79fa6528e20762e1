package org.convoca.local.child;

/** Where the user is told what happens to a part. */
@FunctionalInterface
public interface Progress {

    void say(String part, String what);
}
