package io.staithe.s3.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://host,                true,  host,              /bb/k%20/1",
        "http://host:80,             true,  host,              /bb/k%20/1",
        "https://host:443/,          true,  host,              /bb/k%20/1",
        "https://HOST:80,            true,  host:80,           /bb/k%20/1",
        "http://host:9000/s3/x/,     true,  host:9000,         /s3/x/bb/k%20/1",
        "http://host:9000/s3,        false, bb.host:9000,       /s3/k%20/1",
        "http://[::1]:9000,          true,  [::1]:9000,        /bb/k%20/1",
        "https://s3.amazonaws.com,   false, bb.s3.amazonaws.com, /k%20/1"
    })
    void anEndpointMakesHostAndPath(URI endpoint, boolean pathStyle, String authority, String path) {
        BucketAddress address = BucketAddress.at(endpoint, "bb", pathStyle);

        assertThat(address.authority()).isEqualTo(authority);
        assertThat(address.path("k /1")).isEqualTo(path);
        assertThat(address.secure()).isEqualTo(endpoint.getScheme().equals("https"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host",
                "host:9000",
                "/path",
                "http:///",
                "https://user:secret@host",
                "https://host?x=secret",
                "https://host#secret"
            })
    void whatIsNoEndpointIsRefused(URI endpoint) {
        assertThatThrownBy(() -> BucketAddress.at(endpoint, "bb", true))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b", "a/b", "a..b", "..", "-a", "a b", "a\n"})
    void whatIsNoBucketIsRefused(String bucket) {
        URI endpoint = URI.create("http://host");
        assertThatThrownBy(() -> BucketAddress.at(endpoint, bucket, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bucket.s3.eu-west-1.amazonaws.com/key, bucket.s3.eu-west-1.amazonaws.com",
        "bucket.s3-eu-west-1.amazonaws.com,             bucket.s3-eu-west-1.amazonaws.com",
        "s3.dualstack.eu-west-1.amazonaws.com,          s3.dualstack.eu-west-1.amazonaws.com",
        "https://BUCKET.S3.amazonaws.com,               bucket.s3.amazonaws.com",
        "http://bucket.s3.eu-west-1.amazonaws.com/key,",
        "https://bucket.s3.eu-west-1.amazonaws.com:8443,",
        "https://ec2-1-2-3-4.compute.amazonaws.com,",
        "https://bucket.s3.eu-west-1.amazonaws.com.evil.example,",
        "https://other.s3.eu-west-1.amazonaws.com,",
        "https://s3.evil.example,",
        "https://bucket.s3.us-east-1.amazonaws.com@evil.example,",
        "https://evil.example#.s3.us-east-1.amazonaws.com,",
        "/relative/path,",
        "not a url,",
        "'',"
    })
    void aRedirectStaysAtAmazon(String location, String host) {
        BucketAddress address = BucketAddress.amazon("us-east-1", "bucket", false);

        assertThat(address.follow(location).map(BucketAddress::host)).isEqualTo(Optional.ofNullable(host));
    }

    @ParameterizedTest
    @CsvSource({
        "http://bucket.store.example:9000/key,      bucket.store.example, /key",
        "http://store.example:9000/bucket/key,      store.example,        /bucket/key",
        "http://bucket.two.store.example:9000/,     bucket.two.store.example, /key",
        "http://two.store.example:9000/,            two.store.example,    /bucket/key",
        "http://store.example/bucket/key,           ,",
        "https://store.example:9000/bucket/key,     ,",
        "http://evilstore.example:9000/bucket/key,  ,",
        "http://example:9000/,                      ,"
    })
    void aRedirectStaysInTheDomain(String location, String host, String path) {
        BucketAddress address = BucketAddress.at(URI.create("http://store.example:9000"), "bucket", true);

        assertThat(address.follow(location).map(BucketAddress::host)).isEqualTo(Optional.ofNullable(host));
        assertThat(address.follow(location).map(to -> to.path("key"))).isEqualTo(Optional.ofNullable(path));
    }

    @Test
    void noStoreRedirectsToAmazonUnlessItIsAmazon() {
        BucketAddress address = BucketAddress.at(URI.create("https://store.example"), "bucket", true);

        assertThat(address.follow("https://s3.us-east-1.amazonaws.com")).isEmpty();
    }
}
