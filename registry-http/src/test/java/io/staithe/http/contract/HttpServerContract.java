package io.staithe.http.contract;

import org.junit.jupiter.api.Nested;

/** What every server must do that carries the wire. Extend it, and name the kind of server. */
public abstract class HttpServerContract {
    private final ServerKind kind;

    protected HttpServerContract(ServerKind kind) {
        this.kind = kind;
    }

    @Nested
    class Answers extends AnswersContract {
        Answers() {
            super(kind);
        }
    }

    @Nested
    class Sources extends SourcesContract {
        Sources() {
            super(kind);
        }
    }

    @Nested
    class Connections extends ConnectionsContract {
        Connections() {
            super(kind);
        }
    }

    @Nested
    class MalformedRequests extends MalformedRequestsContract {
        MalformedRequests() {
            super(kind);
        }
    }

    @Nested
    class Chunks extends ChunksContract {
        Chunks() {
            super(kind);
        }
    }

    @Nested
    class KeptWaiting extends KeptWaitingContract {
        KeptWaiting() {
            super(kind);
        }
    }
}
