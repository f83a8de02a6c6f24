package io.staithe.registry.file;

import io.staithe.registry.digest.RunningHashes;
import io.staithe.registry.name.IdSource;

/** What the uploads of one store share. */
record Workshop(Folders folders, Durably durably, Inflow inflow, RunningHashes hashes, IdSource ids) {}
