/** The contract suites of the storage ports, for whoever writes a store. */
module io.staithe.tck {
    requires static transitive org.jspecify;
    requires transitive io.staithe.registry;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;

    exports io.staithe.tck;
}
