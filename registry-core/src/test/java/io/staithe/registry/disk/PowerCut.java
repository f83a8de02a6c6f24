package io.staithe.registry.disk;

/** What ends a process whose disk lost its power: no code may catch it and go on. */
public final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("the power is off");
    }
}
