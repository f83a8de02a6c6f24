package io.staithe.jdbc;

import io.staithe.registry.name.IdSource;
import io.staithe.registry.store.StoredBlob;
import java.util.List;
import java.util.Optional;

/** What is asked of the database as a whole, and of no one registry. */
final class StoreQueries {
    private static final String NAMED = "SELECT 1 FROM blob WHERE locator = ? LIMIT 1";
    private static final String IDENTITY = "SELECT name FROM identity WHERE id = 1";
    private static final String IDENTIFY = "INSERT INTO identity (id, name) VALUES (1, ?)";

    private StoreQueries() {}

    static List<StoredBlob> unnamed(Session session, List<StoredBlob> objects) {
        return objects.stream()
                .filter(object ->
                        session.first(NAMED, row -> true, object.locator()).isEmpty())
                .toList();
    }

    static Optional<String> identity(Session session) {
        return session.first(IDENTITY, row -> row.text(1));
    }

    static String identify(Session session, IdSource ids) {
        return identity(session).orElseGet(() -> {
            String fresh = ids.next();
            session.update(IDENTIFY, fresh);
            return fresh;
        });
    }
}
