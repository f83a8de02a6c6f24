/** The metadata store on SQL. */
module io.staithe.jdbc {
    requires static transitive org.jspecify;
    requires transitive io.staithe.registry;
    requires com.fasterxml.jackson.core;
    requires java.sql;
    requires org.xerial.sqlitejdbc;

    exports io.staithe.jdbc;
}
