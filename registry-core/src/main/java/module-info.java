/** The registry itself: its domain, the storage ports, the stores that need nothing else, and the use cases. */
module io.staithe.registry {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;

    exports io.staithe.registry;
    exports io.staithe.registry.access;
    exports io.staithe.registry.catalog;
    exports io.staithe.registry.digest;
    exports io.staithe.registry.event;
    exports io.staithe.registry.failure;
    exports io.staithe.registry.file;
    exports io.staithe.registry.grammar;
    exports io.staithe.registry.image;
    exports io.staithe.registry.layer;
    exports io.staithe.registry.layout;
    exports io.staithe.registry.limit;
    exports io.staithe.registry.maintenance;
    exports io.staithe.registry.manifest;
    exports io.staithe.registry.memory;
    exports io.staithe.registry.name;
    exports io.staithe.registry.repository;
    exports io.staithe.registry.sigv4;
    exports io.staithe.registry.store;
    exports io.staithe.registry.tag;
}
