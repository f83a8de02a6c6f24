package io.staithe.jdbc;

import io.staithe.registry.name.RegistryId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of the registries. A row of {@code registry} is never removed, so a number once seen stays right. */
final class RegistryIds {
    /** The number of a registry that nobody wrote to, in which nothing is found. */
    private static final long NONE = -1;

    private static final String FIND = "SELECT id FROM registry WHERE account = ? AND region = ?";
    private static final String INSERT = "INSERT INTO registry (account, region) VALUES (?, ?)";

    private final Map<RegistryId, Long> seen = new ConcurrentHashMap<>();

    /** At the beginning of a transaction, which sees only what is committed. */
    long find(Session session, RegistryId registry) {
        Long number = seen.get(registry);
        if (number != null) {
            return number;
        }
        Optional<Long> committed = look(session, registry);
        committed.ifPresent(id -> seen.put(registry, id));
        return committed.orElse(NONE);
    }

    /** At the beginning of a write. What it creates is not remembered, for it may be rolled back. */
    long findOrCreate(Session session, RegistryId registry) {
        long number = find(session, registry);
        if (number != NONE) {
            return number;
        }
        session.update(INSERT, registry.account(), registry.region());
        return look(session, registry).orElseThrow();
    }

    private static Optional<Long> look(Session session, RegistryId registry) {
        return session.first(FIND, row -> row.number(1), registry.account(), registry.region());
    }
}
