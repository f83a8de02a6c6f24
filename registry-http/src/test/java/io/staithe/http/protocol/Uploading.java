package io.staithe.http.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Ask;
import io.staithe.http.Samples;
import io.staithe.http.Wire;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Random requests that bring blobs, each checked against the model. */
final class Uploading {
    private final Wire wire;
    private final Model model;
    private final RandomContent content;

    Uploading(Wire wire, Model model, RandomContent content) {
        this.wire = wire;
        this.model = model;
        this.content = content;
    }

    void begin(ModelRepository in) {
        wire.post("/v2/" + Model.UNKNOWN + "/blobs/uploads/").gives(404);
        opened(in, wire.post(uploads(in)).gives(202));
    }

    void single(ModelRepository in) {
        byte[] bytes = content.blob();
        boolean wrong = content.oneIn(8);
        String digest = content.digest(wrong ? Samples.bytes("else") : bytes);
        Answer answer =
                send(wire.post(uploads(in) + "?digest=" + digest), bytes).gives(wrong ? 400 : 201);
        if (!wrong) {
            created(in, answer, digest, bytes);
        }
    }

    void mount(ModelRepository in) {
        ModelRepository from = content.any(model.repositories());
        byte[] bytes = content.blob();
        String digest = content.digest(bytes);
        boolean anonymous = content.oneIn(2);
        boolean there = anonymous ? model.anyHas(digest) : from.blobs().containsKey(digest);
        Answer answer = wire.post(uploads(in) + "?mount=" + digest + (anonymous ? "" : "&from=" + from.name()))
                .gives(there ? 201 : 202);
        if (there) {
            created(in, answer, digest, bytes);
        } else {
            opened(in, answer);
        }
    }

    /** A part without a range, at the newest location or at an old one. */
    void stream(ModelRepository in) {
        withUpload(in, upload -> {
            String location = content.oneIn(3) ? content.any(upload.locations()) : upload.location();
            byte[] part = part(1);
            Answer answer =
                    send(wire.patch(location), part).gives(in.append(upload, ModelUpload.offsetOf(location), part));
            told(upload, answer);
        });
    }

    /** A part with a range, in its place or not, of its length or not. */
    void chunk(ModelRepository in) {
        withUpload(in, upload -> {
            int at = content.oneIn(4) ? content.random().nextInt(50) : upload.offset();
            byte[] part = part(1);
            boolean cut = content.oneIn(8);
            int last = at + part.length - 1 + (cut ? 1 : 0);
            int expected = cut && upload.isOpen() && at == upload.offset() ? 400 : cutStatus(in, upload, at, part, cut);
            Answer answer = send(wire.patch(upload.location()).header("Content-Range", at + "-" + last), part)
                    .gives(expected);
            told(upload, answer);
        });
    }

    private static int cutStatus(ModelRepository in, ModelUpload upload, int at, byte[] part, boolean cut) {
        if (cut) {
            return upload.isOpen() ? 416 : 404;
        }
        return in.append(upload, at, part);
    }

    void complete(ModelRepository in) {
        withUpload(in, upload -> {
            String location = content.oneIn(4) ? content.any(upload.locations()) : upload.location();
            byte[] part = content.oneIn(2) ? part(1) : new byte[0];
            String digest = upload.finishedAs()
                    .filter(done -> content.oneIn(2))
                    .orElseGet(() -> upload.digestWith(content.oneIn(10) ? new byte[9] : part, content.oneIn(4)));
            int status = in.complete(upload, ModelUpload.offsetOf(location), part, digest);
            Answer answer = send(wire.put(location + (location.contains("?") ? "&" : "?") + "digest=" + digest), part)
                    .gives(status);
            if (status == 201) {
                assertThat(answer.header("Docker-Content-Digest")).isEqualTo(digest);
                assertThat(answer.header("Location")).isEqualTo("/v2/" + in.name() + "/blobs/" + digest);
            } else {
                told(upload, answer);
            }
        });
    }

    void status(ModelRepository in) {
        withUpload(in, upload -> {
            Answer answer = wire.get(content.any(upload.locations())).gives(upload.isOpen() ? 204 : 404);
            if (upload.isOpen()) {
                assertThat(answer.header("Range")).isEqualTo(upload.range());
            }
        });
    }

    void cancel(ModelRepository in) {
        withUpload(in, upload -> {
            wire.delete(content.any(upload.locations())).gives(upload.isOpen() ? 204 : 404);
            if (upload.isOpen()) {
                upload.vanish();
            }
        });
    }

    private void withUpload(ModelRepository in, Consumer<ModelUpload> step) {
        Optional<ModelUpload> upload =
                in.uploads().isEmpty() ? Optional.empty() : Optional.of(content.any(in.uploads()));
        upload.ifPresent(step);
        if (in.uploads().stream().filter(ModelUpload::isOpen).count() * 2
                < in.uploads().size()) {
            in.uploads().removeIf(old -> !old.isOpen() && content.oneIn(2));
        }
    }

    private static void told(ModelUpload upload, Answer answer) {
        if (answer.status() == 202 || answer.status() == 416) {
            assertThat(answer.header("Range")).isEqualTo(upload.range());
            upload.locations().add(answer.header("Location"));
        }
    }

    private static void opened(ModelRepository in, Answer answer) {
        assertThat(answer.header("Range")).isEqualTo("0-0");
        in.uploads().add(new ModelUpload(answer.header("Location")));
    }

    private static void created(ModelRepository in, Answer answer, String digest, byte[] bytes) {
        assertThat(answer.header("Docker-Content-Digest")).isEqualTo(digest);
        in.blobs().put(digest, bytes);
    }

    private byte[] part(int least) {
        byte[] bytes = content.blob();
        return Arrays.copyOf(bytes, Math.max(least, content.random().nextInt(bytes.length + 1)));
    }

    private Ask send(Ask ask, byte[] bytes) {
        return content.oneIn(2) ? ask.body(bytes) : ask.chunked(bytes);
    }

    private static String uploads(ModelRepository in) {
        return "/v2/" + in.name() + "/blobs/uploads/";
    }
}
