package io.staithe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.staithe.registry.access.AccessRequest;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.AccessDeniedException;
import io.staithe.registry.fixture.FakeAccess;
import io.staithe.registry.fixture.RecordingBlobStore;
import io.staithe.registry.fixture.RecordingMetadataStore;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.image.ImagePush;
import io.staithe.registry.image.Images;
import io.staithe.registry.layer.LayerPart;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.name.UploadId;
import io.staithe.registry.repository.Repositories;
import io.staithe.registry.tag.Tags;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may not see a repository cannot learn that it exists: every method of every door asks before it looks. */
class AuthorisedFirstTest {
    private static final RepositoryName NAME = RepositoryName.of("team/app");
    private static final Digest DIGEST = Digest.parse("sha256:" + "0".repeat(64));
    private static final InputStream UNREADABLE = new InputStream() {
        @Override
        public int read() {
            throw new AssertionError("a byte was read before the call was allowed");
        }
    };

    /** A value for each type that a door takes; a method with another parameter fails here until it gets one. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("io.staithe.registry.name.RepositoryName", NAME),
            Map.entry("io.staithe.registry.catalog.RepositorySettings", RepositorySettings.standard()),
            Map.entry("io.staithe.registry.digest.Digest", DIGEST),
            Map.entry("io.staithe.registry.digest.DigestAlgorithm", DigestAlgorithm.SHA256),
            Map.entry("io.staithe.registry.name.ImageIdentifier", ImageIdentifier.of(DIGEST)),
            Map.entry("io.staithe.registry.name.Tag", Tag.of("1.0")),
            Map.entry("io.staithe.registry.name.UploadId", UploadId.of("01234567-89ab-cdef-0123-456789abcdef")),
            Map.entry(
                    "io.staithe.registry.image.ImagePush",
                    ImagePush.tagged(TestManifests.content("{}"), MediaType.OCI_MANIFEST, Set.of())),
            Map.entry("io.staithe.registry.layer.LayerPart", LayerPart.at(0, UNREADABLE)),
            Map.entry("java.io.InputStream", UNREADABLE),
            Map.entry("java.time.Instant", Instant.EPOCH),
            Map.entry("java.util.OptionalLong", OptionalLong.empty()),
            Map.entry("java.util.Optional", Optional.empty()),
            Map.entry("java.util.Set", Set.of()),
            Map.entry("int", 10),
            Map.entry("boolean", true));

    private final RecordingMetadataStore metadata = new RecordingMetadataStore(new InMemoryMetadataStore());
    private final RecordingBlobStore blobs = new RecordingBlobStore(new InMemoryBlobStore());
    private final FakeAccess access = new FakeAccess();
    private final Registry registry =
            Registry.builder().metadata(metadata).blobs(blobs).access(access).build();
    private final RegistryView view = registry.as(FakeAccess.callOf("ann"));

    @AfterEach
    void close() {
        registry.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void nothingIsLookedUpForACallThatIsDenied(String description, Method method, Object[] parameters) {
        access.deny(request -> true);

        assertThatThrownBy(() -> call(method, parameters)).isInstanceOf(AccessDeniedException.class);

        assertThat(metadata.transactions()).isZero();
        assertThat(blobs.calls()).isZero();
        assertThat(access.asked()).hasSize(1);
    }

    static Stream<Arguments> nothingIsLookedUpForACallThatIsDenied() {
        return doorMethods().map(method -> arguments(method.toString(), method, parameters(method)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nothingIsLookedUpForACallThatIsDenied")
    void theAnswerToACallThatIsDeniedDoesNotTellWhatExists(String description, Method method, Object[] parameters) {
        access.deny(request -> true);
        List<String> answers = new ArrayList<>();
        for (boolean exists : new boolean[] {false, true}) {
            if (exists) {
                registry.repositories().create(NAME);
            }
            assertThatThrownBy(() -> call(method, parameters))
                    .satisfies(failure -> answers.add(String.valueOf(failure.getMessage())));
        }

        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nothingIsLookedUpForACallThatIsDenied")
    void whatIsAskedNamesTheRepositoryOfTheDoor(String description, Method method, Object[] parameters) {
        access.deny(request -> true);

        assertThatThrownBy(() -> call(method, parameters)).isInstanceOf(AccessDeniedException.class);

        boolean aboutAll = method.getDeclaringClass() == Repositories.class
                && method.getName().equals("list");
        assertThat(access.asked())
                .extracting(AccessRequest::repository)
                .containsExactly(aboutAll ? Optional.empty() : Optional.of(NAME));
    }

    @Test
    void everyDoorOfAViewIsCovered() {
        assertThat(doors(RegistryView.class))
                .containsExactlyInAnyOrder(Repositories.class, Images.class, Layers.class, Tags.class);
        assertThat(doorMethods().map(Method::getDeclaringClass).distinct())
                .containsExactlyInAnyOrderElementsOf(doors(RegistryView.class));
    }

    private static List<Class<?>> doors(Class<?> roof) {
        return Stream.of(roof.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> type.getName().startsWith("io.staithe.registry."))
                .filter(type -> Stream.of("name", "access", "limit")
                        .noneMatch(floor -> type.getPackageName().endsWith("." + floor)))
                .toList();
    }

    private static Stream<Method> doorMethods() {
        return doors(RegistryView.class).stream()
                .flatMap(door -> Stream.of(door.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()));
    }

    private static Object[] parameters(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(type -> {
                    Object value = VALUES.get(type.getName());
                    assertThat(value).as("a value for %s of %s", type, method).isNotNull();
                    return value;
                })
                .toArray();
    }

    private void call(Method method, Object[] parameters) throws Throwable {
        try {
            method.invoke(door(method.getDeclaringClass()), parameters);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object door(Class<?> type) {
        return Map.<Class<?>, Object>of(
                        Repositories.class, view.repositories(),
                        Images.class, view.images(NAME),
                        Layers.class, view.layers(NAME),
                        Tags.class, view.tags(NAME))
                .get(type);
    }
}
