package io.staithe.registry.outage;

import io.staithe.registry.disk.Faults;
import io.staithe.registry.disk.Faults.Fault;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A way through the code of the store that ends in a sync: the lines of all callers, the innermost first. So a sync that
 * serves two callers counts twice, and either may be taken away alone.
 */
record SyncSite(String lines) {
    private static final String STORE = "io.staithe.registry.file.";

    /** The site we are at. */
    static SyncSite here() {
        return new SyncSite(StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith(STORE))
                        .map(frame -> frame.getClassName().substring(STORE.length()) + "." + frame.getMethodName() + ":"
                                + frame.getLineNumber())
                        .collect(Collectors.joining(" < "))));
    }

    /** No fault; notes the sites it sees. */
    static Faults notedIn(Set<SyncSite> sites) {
        return operation -> {
            if (operation.isSync()) {
                sites.add(here());
            }
            return Fault.NONE;
        };
    }

    /** As if this sync, and no other, were not in the source. */
    Faults deleted() {
        return operation -> operation.isSync() && here().equals(this) ? Fault.FORGOTTEN : Fault.NONE;
    }

    @Override
    public String toString() {
        return lines;
    }
}
