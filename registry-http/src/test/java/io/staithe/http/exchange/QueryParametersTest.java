package io.staithe.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryParametersTest {

    @Test
    void valuesAreDecodedAndKeepTheirOrder() {
        QueryParameters query =
                QueryParameters.ofQuery(Optional.of("tag=b&tag=a&digest=sha256%3Aab&empty=&flag&=x&&%6e=1"));

        assertThat(query.all("tag")).containsExactly("b", "a");
        assertThat(query.first("digest")).contains("sha256:ab");
        assertThat(query.first("empty")).contains("");
        assertThat(query.first("flag")).contains("");
        assertThat(query.first("n")).contains("1");
        assertThat(query.first("other")).isEmpty();
        assertThat(query.toString()).doesNotContain("sha256");
    }

    @Test
    void aPlusIsAPlusInAQueryAndASpaceInAForm() {
        assertThat(QueryParameters.ofQuery(Optional.of("t=a/b+json&u=a%2Bb")).first("t"))
                .contains("a/b+json");
        assertThat(QueryParameters.ofForm("scope=a:b:c+d:e:f&p=%2B").first("scope"))
                .contains("a:b:c d:e:f");
        assertThat(QueryParameters.ofForm("p=%2B").first("p")).contains("+");
    }

    @Test
    void whatIsNotWellEncodedStaysAsItCame() {
        assertThat(QueryParameters.ofQuery(Optional.of("a=%zz&b=%ff")).first("a"))
                .contains("%zz");
        assertThat(QueryParameters.ofQuery(Optional.of("a=%zz&b=%ff")).first("b"))
                .contains("%ff");
        assertThat(QueryParameters.ofQuery(Optional.empty()).all("a")).isEmpty();
    }

    @Test
    void encodingIsUndoneByDecoding() {
        String text = "a/b+c d&e=f%\u00e9\uD83D\uDE00~-._";

        String encoded = PercentCoding.encode(text);
        assertThat(encoded).matches("[A-Za-z0-9%~._-]+");
        assertThat(PercentCoding.decode(encoded)).contains(text);
    }
}
