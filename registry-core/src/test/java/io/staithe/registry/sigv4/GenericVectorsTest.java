package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All cases of the AWS Signature Version 4 test suite, none left out: the four that botocore leaves out are about its HTTP
 * parser (a space in the request line) and about parameters of one name, which are no trouble here.
 */
class GenericVectorsTest {
    static Stream<GenericVector> vectors() {
        return GenericVector.all().stream();
    }

    @Test
    void theSuiteIsWhole() {
        assertThat(GenericVector.all()).hasSize(34);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void theSignerSignsAsTheSuiteDoes(GenericVector vector) {
        List<Field> signed = new SigV4Signer(GenericVector.SCOPE)
                .sign(vector.request().signable(), vector.request().bodyHash(), vector.credentials(), GenericVector.AT);

        assertThat(signed).contains(new Field("Authorization", vector.authorization()));
    }
}
