package io.staithe.s3.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BucketSetupTest {
    private static final BucketSetup SETUP = BucketSetup.of("images", "registry/");

    @Test
    void uploadsThatWereNeverCompletedAreAborted() {
        assertThat(SETUP.lifecycleConfiguration()).isEqualTo("""
                        <LifecycleConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
                          <Rule>
                            <ID>staithe-uploads-registry-</ID>
                            <Filter><Prefix>registry/</Prefix></Filter>
                            <Status>Enabled</Status>
                            <AbortIncompleteMultipartUpload><DaysAfterInitiation>8</DaysAfterInitiation></AbortIncompleteMultipartUpload>
                          </Rule>
                        </LifecycleConfiguration>
                        """);
    }

    @Test
    void whereVersionsAreKeptThoseOfDeletedObjectsAndTheirMarkersGo() {
        assertThat(SETUP.abortingUploadsAfter(20).keepingOldVersionsFor(3).lifecycleConfiguration())
                .isEqualTo("""
                        <LifecycleConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
                          <Rule>
                            <ID>staithe-uploads-registry-</ID>
                            <Filter><Prefix>registry/</Prefix></Filter>
                            <Status>Enabled</Status>
                            <AbortIncompleteMultipartUpload><DaysAfterInitiation>20</DaysAfterInitiation></AbortIncompleteMultipartUpload>
                          </Rule>
                          <Rule>
                            <ID>staithe-versions-registry-</ID>
                            <Filter><Prefix>registry/</Prefix></Filter>
                            <Status>Enabled</Status>
                            <Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>
                            <NoncurrentVersionExpiration><NoncurrentDays>3</NoncurrentDays></NoncurrentVersionExpiration>
                          </Rule>
                        </LifecycleConfiguration>
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/", "a&b<c>\"d'/", "]]>/", "x y*?/"})
    void thePrefixComesThroughWhateverItHolds(String prefix) throws Exception {
        BucketSetup setup = BucketSetup.of("images", prefix).keepingOldVersionsFor(1);
        assertThat(texts(setup, "Prefix")).containsExactly(prefix, prefix);
    }

    @Test
    void twoRegistriesInABucketHaveRulesOfDifferentIds() throws Exception {
        List<String> ids = texts(SETUP.keepingOldVersionsFor(1), "ID");
        ids.addAll(texts(BucketSetup.of("images", "other/").keepingOldVersionsFor(1), "ID"));
        ids.addAll(texts(BucketSetup.of("images", "").keepingOldVersionsFor(1), "ID"));
        assertThat(ids).doesNotHaveDuplicates().hasSize(6);
        assertThat(texts(BucketSetup.of("images", "x".repeat(500) + "/"), "ID")).allMatch(id -> id.length() == 255);
    }

    @Test
    void theTextNamesEveryStatementAndRule() {
        String text = SETUP.encryptedWith(ClientCall.KEY)
                .abortingUploadsAfter(1)
                .keepingOldVersionsFor(3)
                .explanation();
        for (Grant grant : Grant.all(SETUP.encryptedWith(ClientCall.KEY))) {
            assertThat(text)
                    .contains("- " + grant.sid() + ": " + String.join(", ", grant.actions()))
                    .contains("on " + grant.resource())
                    .contains(grant.purpose());
        }
        assertThat(text)
                .contains("the bucket images below registry/")
                .contains("where s3:prefix is like registry/*")
                .contains("not completed 1 day after")
                .contains("old version for 3 days")
                .contains("The policy of the key")
                .endsWith("\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 130 && line.equals(line.stripTrailing()));
    }

    @Test
    void theTextOfAPlainBucketSaysWhatItLeavesOut() {
        assertThat(BucketSetup.of("images", "").explanation())
                .contains("all of the bucket images")
                .contains("8 days after")
                .contains("Where the bucket keeps versions, what the registry deletes stays")
                .doesNotContain("kms:")
                .doesNotContain("s3:prefix");
    }

    @Test
    void aPrefixEndsWithASlash() {
        assertThat(BucketSetup.of("images", "registry")).isEqualTo(SETUP);
    }

    @Test
    void whatCannotBeIsRefused() {
        for (String bucket : new String[] {"", "ab", "Images", "a_b", "-ab", "ab-", "x".repeat(64), "a/b", "a*b"}) {
            assertThatThrownBy(() -> BucketSetup.of(bucket, "")).isInstanceOf(IllegalArgumentException.class);
        }
        for (String prefix : new String[] {"/", "/registry/", "a\nb/", "\u00FC/", "x".repeat(512) + "/"}) {
            assertThatThrownBy(() -> BucketSetup.of("images", prefix)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String partition : new String[] {"", "aws-", "azure", "aws:x"}) {
            assertThatThrownBy(() -> SETUP.inPartition(partition)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String key :
                new String[] {"", "1234", "arn:aws:kms:eu-west-1:123456789012:alias/x", "arn:aws:kms:*:*:key/*"}) {
            assertThatThrownBy(() -> SETUP.encryptedWith(key)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SETUP.abortingUploadsAfter(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SETUP.keepingOldVersionsFor(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> texts(BucketSetup setup, String element) throws Exception {
        Document xml = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(setup.lifecycleConfiguration())));
        NodeList found = xml.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
