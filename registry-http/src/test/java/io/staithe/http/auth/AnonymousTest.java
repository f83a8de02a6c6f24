package io.staithe.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.RegistryHandler;
import io.staithe.http.Wire;
import io.staithe.registry.Registry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousTest {
    private final Registry registry = Registry.inMemory();

    @AfterEach
    void close() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 200", "127.9.9.9, 200", "::1, 200", "192.0.2.1, 403", "10.0.0.1, 403", "2001:db8::1, 403"})
    void onlyTheSameMachineIsAnswered(String peer, int status) {
        Wire wire = Wire.to(RegistryHandler.of(registry)).from(peer);

        wire.get("/v2/").gives(status);
        if (status == 403) {
            assertThat(wire.get("/v2/").gives(403).codes()).containsExactly("DENIED");
            assertThat(wire.get("/v2/").gives(403).has("WWW-Authenticate")).isFalse();
            wire.post("/v2/team/app/blobs/uploads/").gives(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Via", "x-forwarded-host"})
    void whatAProxyPassesOnIsNotFromTheSameMachine(String header) {
        Wire.to(RegistryHandler.of(registry))
                .with(header, "127.0.0.1")
                .get("/v2/")
                .gives(403);
    }

    @Test
    void everybodyIsAnsweredWhereThatWasSaid() {
        Wire.to(RegistryHandler.builder(registry).allowAnonymousFromAnywhere().build())
                .from("192.0.2.1")
                .get("/v2/")
                .gives(200);
    }

    @Test
    void locationsAreAbsoluteWhereTheUrlWasTold() {
        registry.repositories().create(io.staithe.registry.name.RepositoryName.of("team/app"));
        Wire wire = Wire.to(RegistryHandler.builder(registry)
                .externalUrl(java.net.URI.create("https://registry.example.com"))
                .build());

        assertThat(wire.post("/v2/team/app/blobs/uploads/").gives(202).header("Location"))
                .startsWith("https://registry.example.com/v2/team/app/blobs/uploads/");
    }
}
