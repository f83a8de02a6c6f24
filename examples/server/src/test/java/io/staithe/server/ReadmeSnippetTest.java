package io.staithe.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.RegistryHandler;
import io.staithe.http.servlet.RegistryServlet;
import io.staithe.registry.Registry;
import io.staithe.registry.name.RepositoryName;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's lines about the servlet, run as they stand there. */
class ReadmeSnippetTest {
    @TempDir
    Path folder;

    @Test
    void theServletGoesIntoAnyTomcat() throws Exception {
        System.setProperty("catalina.base", folder.toString());
        try (Registry registry = Registry.inMemory()) {
            registry.repositories().create(RepositoryName.of("team/app"));
            Tomcat tomcat = serve(registry, 0);
            try {
                URI server =
                        URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
                TestClient client = TestClient.speaking(Version.HTTP_1_1, server);
                assertThat(client.pushAsForm(TestClient.bytes(100_000)).statusCode())
                        .isEqualTo(201);
            } finally {
                tomcat.stop();
                tomcat.destroy();
            }
        } finally {
            System.clearProperty("catalina.base");
        }
    }

    private static Tomcat serve(Registry registry, int port) throws LifecycleException {
        // snippet
        Tomcat tomcat = new Tomcat();
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("continueResponseTiming", "onRead");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "registry", new RegistryServlet(RegistryHandler.of(registry)));
        context.addServletMapping("/*", "registry");
        tomcat.start();
        // end
        return tomcat;
    }
}
