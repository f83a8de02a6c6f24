package io.staithe.server;

import java.nio.file.Path;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/** Where the server's certificate and key are. */
sealed interface Tls {
    /** Two PEM files; the first may go on with the certificates of its issuers. */
    record Pem(Path certificate, Path key) implements Tls {
        @Override
        public void describe(SSLHostConfigCertificate host) {
            host.setCertificateFile(certificate.toString());
            host.setCertificateKeyFile(key.toString());
        }
    }

    /** A PKCS#12 file. */
    record KeyStore(Path file, String password) implements Tls {
        @Override
        public void describe(SSLHostConfigCertificate host) {
            host.setCertificateKeystoreType("PKCS12");
            host.setCertificateKeystoreFile(file.toString());
            host.setCertificateKeystorePassword(password);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    void describe(SSLHostConfigCertificate host);

    default SSLHostConfig config() {
        SSLHostConfig config = new SSLHostConfig();
        config.setProtocols("TLSv1.2+TLSv1.3");
        SSLHostConfigCertificate host = new SSLHostConfigCertificate(config, SSLHostConfigCertificate.Type.UNDEFINED);
        describe(host);
        config.addCertificate(host);
        return config;
    }
}
