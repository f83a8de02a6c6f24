package io.staithe.http;

import static io.staithe.http.Samples.bytes;
import static io.staithe.http.Samples.sha256;

import io.staithe.http.oci.RedirectPolicy;
import io.staithe.registry.Registry;
import io.staithe.registry.RegistryBuilder;
import io.staithe.registry.catalog.RepositorySettings;

/** A registry on the heap, a client to it, and the pushes that most tests begin with. */
public final class Served implements AutoCloseable {
    public final Registry registry;
    public final Wire wire;

    private Served(Registry registry, Wire wire) {
        this.registry = registry;
        this.wire = wire;
    }

    /** Makes repositories on push. */
    public static Served fresh() {
        return of(TestRegistry.builder().createOnPush(RepositorySettings.standard()));
    }

    public static Served of(RegistryBuilder builder) {
        Registry registry = builder.build();
        return new Served(
                registry,
                Wire.to(RegistryHandler.builder(registry)
                        .redirects(RedirectPolicy.never())
                        .build()));
    }

    /** Pushes a blob in one request; gives its digest. */
    public String blob(String repository, byte[] content) {
        String digest = sha256(content);
        wire.post("/v2/" + repository + "/blobs/uploads/?digest=" + digest)
                .body(content)
                .gives(201);
        return digest;
    }

    /** Pushes a manifest whose blobs are there; gives its digest. */
    public String manifest(String repository, String reference, String json) {
        wire.put("/v2/" + repository + "/manifests/" + reference)
                .header("Content-Type", json.contains("\"manifests\"") ? Samples.INDEX : Samples.IMAGE)
                .body(json)
                .gives(201);
        return sha256(json);
    }

    /** Pushes an image with one layer; gives its manifest. */
    public String image(String repository, String tag, String content) {
        byte[] config = bytes("{\"of\":\"" + content + "\"}");
        byte[] layer = bytes(content);
        blob(repository, config);
        blob(repository, layer);
        String json = Samples.image(config, layer);
        manifest(repository, tag, json);
        return json;
    }

    /** Begins an upload; gives its location. */
    public String upload(String repository) {
        return wire.post("/v2/" + repository + "/blobs/uploads/").gives(202).header("Location");
    }

    @Override
    public void close() {
        registry.close();
    }
}
