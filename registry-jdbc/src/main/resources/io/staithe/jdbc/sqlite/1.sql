-- Names, tags and digests are compared byte by byte, which is what SQLite does unless told otherwise.
-- Instants are microseconds since 1970.

CREATE TABLE registry (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    repository_count INTEGER NOT NULL DEFAULT 0,
    last_sequence INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account, region)
) STRICT;

CREATE TABLE repository (
    id INTEGER PRIMARY KEY,
    registry_id INTEGER NOT NULL REFERENCES registry (id),
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    tag_mutability TEXT NOT NULL,
    tag_filters TEXT NOT NULL,
    sparse_manifests INTEGER NOT NULL,
    image_count INTEGER NOT NULL DEFAULT 0 CHECK (image_count >= 0),
    UNIQUE (registry_id, name)
) STRICT;

CREATE TABLE image (
    repository_id INTEGER NOT NULL REFERENCES repository (id),
    digest TEXT NOT NULL,
    media_type TEXT NOT NULL,
    manifest_bytes INTEGER NOT NULL,
    image_bytes INTEGER NOT NULL,
    artifact_type TEXT,
    subject TEXT,
    pushed_at INTEGER NOT NULL,
    PRIMARY KEY (repository_id, digest)
) STRICT, WITHOUT ROWID;

-- A table of its own, so that listing images does not read their manifests; with the media type, so that a pull reads
-- nothing else.
CREATE TABLE manifest (
    repository_id INTEGER NOT NULL,
    digest TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    reference_list TEXT NOT NULL,
    PRIMARY KEY (repository_id, digest),
    FOREIGN KEY (repository_id, digest) REFERENCES image (repository_id, digest) ON DELETE CASCADE
) STRICT;

-- By what is referred to, and by that alone: a second order, by image, would double the cost of a push and multiply that
-- of deleting a large repository. What an image refers to stands with its manifest.
CREATE TABLE image_reference (
    repository_id INTEGER NOT NULL REFERENCES repository (id),
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (repository_id, kind, target, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE referrer (
    repository_id INTEGER NOT NULL,
    digest TEXT NOT NULL,
    subject TEXT NOT NULL,
    artifact_type TEXT,
    annotations TEXT NOT NULL,
    PRIMARY KEY (repository_id, digest),
    FOREIGN KEY (repository_id, digest) REFERENCES image (repository_id, digest) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX referrer_subject ON referrer (repository_id, subject, digest);
CREATE INDEX referrer_artifact_type ON referrer (repository_id, subject, artifact_type, digest);

CREATE TABLE tag (
    repository_id INTEGER NOT NULL REFERENCES repository (id),
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    moved_at INTEGER NOT NULL,
    PRIMARY KEY (repository_id, name),
    FOREIGN KEY (repository_id, digest) REFERENCES image (repository_id, digest)
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_digest ON tag (repository_id, digest, name);

-- A move is standing as long as it is the last one of a tag that exists; such a move is never forgotten.
CREATE TABLE tag_move (
    id INTEGER PRIMARY KEY,
    registry_id INTEGER NOT NULL REFERENCES registry (id),
    repository_id INTEGER NOT NULL REFERENCES repository (id),
    tag TEXT NOT NULL,
    moved_at INTEGER NOT NULL,
    from_digest TEXT,
    to_digest TEXT,
    moved_by TEXT NOT NULL,
    standing INTEGER NOT NULL
) STRICT;

CREATE INDEX tag_move_history ON tag_move (repository_id, tag, moved_at);
CREATE UNIQUE INDEX tag_move_standing ON tag_move (repository_id, tag) WHERE standing = 1;
CREATE INDEX tag_move_past ON tag_move (registry_id, moved_at) WHERE standing = 0;

CREATE TABLE blob (
    registry_id INTEGER NOT NULL REFERENCES registry (id),
    digest TEXT NOT NULL,
    size INTEGER NOT NULL,
    locator TEXT NOT NULL,
    stored_at INTEGER NOT NULL,
    PRIMARY KEY (registry_id, digest)
) STRICT, WITHOUT ROWID;

-- The repository's name, which never changes, stands here too: repositories with a blob are listed by name.
CREATE TABLE link (
    repository_id INTEGER NOT NULL REFERENCES repository (id),
    digest TEXT NOT NULL,
    registry_id INTEGER NOT NULL,
    repository_name TEXT NOT NULL,
    held_until INTEGER NOT NULL,
    PRIMARY KEY (repository_id, digest),
    FOREIGN KEY (registry_id, digest) REFERENCES blob (registry_id, digest)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_digest ON link (registry_id, digest, repository_name);

CREATE TABLE upload (
    repository_id INTEGER NOT NULL REFERENCES repository (id),
    id TEXT NOT NULL,
    registry_id INTEGER NOT NULL REFERENCES registry (id),
    principal TEXT NOT NULL,
    held_bytes INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    state BLOB NOT NULL,
    finished TEXT,
    PRIMARY KEY (repository_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX upload_open ON upload (registry_id, principal, held_bytes) WHERE finished IS NULL;
CREATE INDEX upload_expiry ON upload (registry_id, expires_at, id);

CREATE TABLE outbox (
    registry_id INTEGER NOT NULL REFERENCES registry (id),
    sequence INTEGER NOT NULL,
    repository_name TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (registry_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_time ON outbox (registry_id, happened_at, sequence);

CREATE TABLE lease (
    registry_id INTEGER NOT NULL REFERENCES registry (id),
    name TEXT NOT NULL,
    holder TEXT NOT NULL,
    held_until INTEGER NOT NULL,
    PRIMARY KEY (registry_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    registry_id INTEGER NOT NULL REFERENCES registry (id),
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (registry_id, kind, key)
) STRICT;
