package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.context.ContextValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A look through the statements of a layer for the one that decides: of the strongest, the first in the order of the layer,
 * so that the same question always names the same statement. One is used by one thread, for one request.
 */
final class Search {
    private final AccessRequest request;
    private final boolean hasBoundary;
    private final boolean anyWillDo;
    private @Nullable CompiledStatement found;
    private PrincipalMatch match = PrincipalMatch.NONE;

    /**
     * Begins a search.
     *
     * @param anyWillDo whether all matches are equally strong, as they are where no principals are named or all deny
     */
    Search(AccessRequest request, boolean hasBoundary, boolean anyWillDo) {
        this.request = request;
        this.hasBoundary = hasBoundary;
        this.anyWillDo = anyWillDo;
    }

    /** Forgets what it found, for another layer. */
    Search again() {
        found = null;
        match = PrincipalMatch.NONE;
        return this;
    }

    @Nullable
    CompiledStatement found() {
        return found;
    }

    PrincipalMatch match() {
        return match;
    }

    Caller caller() {
        return request.caller();
    }

    Optional<ContextValue> find(String key) {
        return request.find(key);
    }

    Resource resource() {
        return request.resource();
    }

    /** Looks at statements that stand in the order of the layer, up to where none can be better any more. */
    void look(List<CompiledStatement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            CompiledStatement statement = statements.get(i);
            if (match == PrincipalMatch.DIRECT && found != null && found.ordinal() <= statement.ordinal()) {
                return;
            }
            look(statement);
        }
    }

    private void look(CompiledStatement statement) {
        PrincipalMatch how = statement.matchPrincipal(request.caller(), hasBoundary);
        if (how == PrincipalMatch.NONE) {
            return;
        }
        if (anyWillDo) {
            how = PrincipalMatch.DIRECT;
        }
        if (isBetter(statement, how) && statement.matchesResource(request) && statement.meetsConditions(request)) {
            found = statement;
            match = how;
        }
    }

    private boolean isBetter(CompiledStatement statement, PrincipalMatch how) {
        if (found == null || how.compareTo(match) > 0) {
            return true;
        }
        return how == match && statement.ordinal() < found.ordinal();
    }
}
