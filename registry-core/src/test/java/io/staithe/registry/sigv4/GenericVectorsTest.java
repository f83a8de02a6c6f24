package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectorsThatCoverTheirToken")
    void theVerifierTakesWhatTheSuiteSigned(GenericVector vector) {
        assertThat(verify(vector)).isInstanceOf(VerifiedSignature.class);
    }

    /** The suite's case of a service that wants the token added behind the signature's back, which ours does not. */
    @Test
    void aTokenThatIsNotSignedIsRefused() {
        GenericVector vector = vectors()
                .filter(each -> each.name().equals("post-sts-header-after"))
                .findFirst()
                .orElseThrow();

        assertThat(verify(vector))
                .isInstanceOfSatisfying(
                        SignatureRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(SignatureRefusal.Reason.UNSIGNED_HEADER));
    }

    static Stream<GenericVector> vectorsThatCoverTheirToken() {
        return vectors().filter(vector -> !vector.name().equals("post-sts-header-after"));
    }

    private static Verification verify(GenericVector vector) {
        return new SigV4Verifier(GenericVector.SCOPE, InstantSource.fixed(GenericVector.AT))
                .verify(vector.received(), claim -> Optional.of(vector.credentials()));
    }
}
