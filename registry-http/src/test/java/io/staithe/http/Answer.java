package io.staithe.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpHeaders;
import io.staithe.http.exchange.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A response as a client has it when all of it has come. */
public record Answer(int status, HttpHeaders headers, byte[] bytes, long contentLength) {

    static Answer of(HttpResponse response) {
        byte[] bytes;
        try (Body body = response.body()) {
            bytes = read(body);
        }
        if (!(response.body() instanceof Body.Withheld)) {
            assertThat((long) bytes.length)
                    .as("announced length")
                    .isEqualTo(response.body().length());
        }
        return new Answer(
                response.status(), response.headers(), bytes, response.body().length());
    }

    public String header(String name) {
        assertThat(headers.all(name)).as("%s of %s", name, this).hasSize(1);
        return headers.all(name).get(0);
    }

    public boolean has(String name) {
        return !headers.all(name).isEmpty();
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The codes of an error body, which has to be one. */
    public List<String> codes() {
        assertThat(header("Content-Type")).isEqualTo("application/json");
        assertThat(text()).startsWith("{\"errors\":[{\"code\":\"");
        return values("code");
    }

    /** All strings under a name, anywhere in a JSON body, which has to be well-formed to its end. */
    public List<String> values(String name) {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue() && name.equals(nameAt(parser))) {
                    values.add(parser.getText());
                }
            }
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text(), e);
        }
        return values;
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + (bytes.length < 2000 ? text() : bytes.length + " bytes");
    }

    /** The name of a member, or that of the array that an element stands in. */
    private static String nameAt(JsonParser parser) throws IOException {
        String name = parser.getParsingContext().inArray()
                ? parser.getParsingContext().getParent().getCurrentName()
                : parser.currentName();
        return String.valueOf(name);
    }

    private static byte[] read(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (body instanceof Body.Bytes at) {
                bytes.writeBytes(at.content().toArray());
            } else if (body instanceof Body.FileRegion region) {
                try (InputStream in = Files.newInputStream(region.file())) {
                    in.skipNBytes(region.offset());
                    bytes.writeBytes(in.readNBytes((int) region.length()));
                }
            } else if (body instanceof Body.Stream stream) {
                stream.writer().writeTo(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
