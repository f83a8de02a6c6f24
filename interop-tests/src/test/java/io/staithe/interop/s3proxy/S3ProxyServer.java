package io.staithe.interop.s3proxy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/**
 * Speaks S3 on 127.0.0.1 until the process is ended: {@code S3ProxyServer PORT [FOLDER]}, without a folder from memory.
 * Requests must be signed with the AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the environment.
 */
final class S3ProxyServer {
    private S3ProxyServer() {}

    public static void main(String... arguments) throws Exception {
        BlobStore blobs = arguments.length < 2 ? new TransientNio2BlobStore() : inFolder(Path.of(arguments[1]));
        S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:" + Integer.parseInt(arguments[0])))
                .awsAuthentication(
                        AuthenticationType.AWS_V4,
                        System.getenv("AWS_ACCESS_KEY_ID"),
                        System.getenv("AWS_SECRET_ACCESS_KEY"))
                .ignoreUnknownHeaders(true) // or session tokens would be refused
                .build()
                .start();
    }

    private static BlobStore inFolder(Path folder) throws IOException {
        return new FilesystemNio2BlobStore(Files.createDirectories(folder).toString());
    }
}
