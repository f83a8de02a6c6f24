package io.staithe.http.auth;

import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.Origins;
import io.staithe.registry.access.Principal;
import java.util.List;

/** Asks nobody anything. A request that a proxy passed on does not come from this machine, though its peer may. */
record AnonymousAuthenticator(boolean fromAnywhere) implements Authenticator {

    @Override
    public Authentication authenticate(HttpRequest request) {
        boolean local = request.peer().address().isLoopbackAddress() && !Origins.isForwarded(request);
        if (fromAnywhere || local) {
            return new Authentication.Authenticated(Principal.anonymous());
        }
        return new Authentication.Refused(
                "This registry has no authenticator, and so answers only clients on its own machine");
    }

    @Override
    public List<Challenge> challenges(ChallengeRequest wanted) {
        return List.of();
    }
}
