package io.staithe.s3.faults;

import java.io.IOException;

/** A request that is still on its way, while its sender has given it up. */
public final class Late {
    private final Exchange exchange;

    Late(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Which request it is. */
    public SentRequest request() {
        return exchange.request();
    }

    /** It reaches the store. Gives the status of the reply, which nobody else hears. */
    public int arrive() throws IOException {
        return Integer.parseInt(exchange.deliver().firstLine().split(" ", 3)[1]);
    }
}
