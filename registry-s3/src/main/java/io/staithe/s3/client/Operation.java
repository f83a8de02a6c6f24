package io.staithe.s3.client;

import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.s3.client.wire.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of S3's API, ready to be signed and sent as often as it takes. Its text is its name and key.
 *
 * @param name the API's name for it
 * @param method the HTTP method
 * @param key the whole key, or empty for a call to the bucket
 * @param query the parameters
 * @param signed the headers that are signed, but for those that signing adds
 * @param unsigned the headers that are not
 * @param body what it carries
 * @param payloadHash the body's hash as it enters the signature
 * @param patient whether the store may be silent for longer before it answers
 */
record Operation(
        String name,
        String method,
        String key,
        List<Field> query,
        List<Field> signed,
        List<Field> unsigned,
        Optional<Body> body,
        String payloadHash,
        boolean patient) {

    static Operation of(String name, String method, String key, Field... query) {
        return new Operation(
                name, method, key, List.of(query), List.of(), List.of(), Optional.empty(), Integrity.EMPTY, false);
    }

    static Field field(String name, String value) {
        return new Field(name, value);
    }

    Operation signing(String header, String value) {
        return signing(List.of(field(header, value)));
    }

    Operation signing(Map<String, String> headers) {
        return signing(headers.entrySet().stream()
                .map(header -> field(header.getKey(), header.getValue()))
                .toList());
    }

    Operation sending(String header, String value) {
        return new Operation(
                name,
                method,
                key,
                query,
                signed,
                joined(unsigned, List.of(field(header, value))),
                body,
                payloadHash,
                patient);
    }

    Operation carrying(Payload payload, Integrity integrity) {
        return new Operation(
                name,
                method,
                key,
                query,
                joined(signed, integrity.headers()),
                unsigned,
                Optional.of(new PayloadBody(payload)),
                integrity.payloadHash(),
                patient);
    }

    Operation patiently() {
        return new Operation(name, method, key, query, signed, unsigned, body, payloadHash, true);
    }

    private Operation signing(List<Field> headers) {
        return new Operation(name, method, key, query, joined(signed, headers), unsigned, body, payloadHash, patient);
    }

    private static List<Field> joined(List<Field> some, List<Field> more) {
        List<Field> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return key.isEmpty() ? name : name + " " + key;
    }
}
