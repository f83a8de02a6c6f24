-- What tells this database from every other: at most one row, made at first need.
CREATE TABLE identity (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL
) STRICT;

-- Whether an object is named is asked for all registries at once.
CREATE INDEX blob_locator ON blob (locator);
