/** The blob store on Amazon S3 and what speaks its language. */
@SuppressWarnings({"module", "requires-automatic"}) // a product's name ends with a digit; Okio is not a module yet
module io.staithe.s3 {
    requires static transitive org.jspecify;
    requires transitive io.staithe.registry;
    requires com.fasterxml.jackson.core;
    requires java.xml;
    requires okhttp3;
    requires okio;
    requires kotlin.stdlib;
    requires org.slf4j;

    exports io.staithe.s3;
    exports io.staithe.s3.bucket;
    exports io.staithe.s3.credentials;
}
