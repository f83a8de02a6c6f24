package io.staithe.s3.client;

import io.staithe.s3.client.wire.Reply;
import java.io.IOException;

/** Makes of a good reply what the caller asked for. */
@FunctionalInterface
interface ReplyReader<T> {
    /**
     * Reads a reply of the 200s.
     *
     * @param reply the reply
     * @return what it says
     * @throws Refused where it is an error all the same
     * @throws IOException where it did not come whole, so that another try may help
     */
    T read(Reply reply) throws IOException;
}
