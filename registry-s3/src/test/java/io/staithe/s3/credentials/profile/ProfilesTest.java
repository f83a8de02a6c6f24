package io.staithe.s3.credentials.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
    @Test
    void profilesOfTheConfigFileSayThatTheyAreOnesAndTheDefaultNeedNot() throws IOException {
        String config = """
                [default]
                region = eu-west-1
                [profile dev]
                region=us-east-1
                [\tprofile\t two ] ; with a remark
                region = us-east-2
                [prod]
                region = eu-north-1
                [sso-session corp]
                sso_region = eu-west-3
                [profile "with blanks"]
                region = ca-central-1
                """;
        Profiles profiles = Profiles.read(config, "");

        assertThat(region(profiles, "default")).isEqualTo("eu-west-1");
        assertThat(region(profiles, "dev")).isEqualTo("us-east-1");
        assertThat(region(profiles, "two")).isEqualTo("us-east-2");
        assertThat(region(profiles, "with blanks")).isEqualTo("ca-central-1");
        assertThat(profiles.find("prod")).isEmpty();
        assertThat(profiles.find("corp")).isEmpty();
        assertThat(profiles.find("sso-session corp")).isEmpty();
    }

    @Test
    void profilesOfTheCredentialsFileAreAllSections() throws IOException {
        Profiles profiles = Profiles.read("", "[dev]\naws_access_key_id = AKID\n");

        assertThat(profiles.find("dev").orElseThrow().properties()).isEqualTo(Map.of("aws_access_key_id", "AKID"));
    }

    @Test
    void theCredentialsFileIsRightWhereBothFilesSpeakOfAProfile() throws IOException {
        Profiles profiles = Profiles.read(
                "[profile dev]\nregion = eu-west-1\naws_access_key_id = OLD\n", "[dev]\naws_access_key_id = NEW\n");

        assertThat(profiles.find("dev").orElseThrow().properties())
                .isEqualTo(Map.of("region", "eu-west-1", "aws_access_key_id", "NEW"));
    }

    @Test
    void aSectionThatStandsTwiceIsOneAndItsLastWordCounts() throws IOException {
        Profiles profiles = Profiles.read("", "[a]\nx = 1\ny = 1\n[b]\nx = 9\n[a]\nx = 2\n");

        assertThat(profiles.find("a").orElseThrow().properties()).isEqualTo(Map.of("x", "2", "y", "1"));
    }

    @Test
    void theDefaultProfileThatSaysItIsOneOverrulesTheOther() throws IOException {
        String says = "[profile default]\nregion = says\n";
        String saysNot = "[default]\nregion = says-not\noutput = json\n";

        for (String config : new String[] {says + saysNot, saysNot + says, saysNot + says + saysNot}) {
            assertThat(Profiles.read(config, "").find("default").orElseThrow().properties())
                    .isEqualTo(Map.of("region", "says"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key=value|value",
                "key = value |value",
                "KEY = value|value",
                "key = a=b==|a=b==",
                "key = a#b;c|a#b;c",
                "key = value # remark|value",
                "key = value ; remark # more|value",
                "key = ab#|ab#",
            })
    void aValueEndsWhereARemarkBehindABlankBegins(String line, String value) throws IOException {
        assertThat(Profiles.read("", "[p]\n" + line + "\n")
                        .find("p")
                        .orElseThrow()
                        .get("key"))
                .contains(value);
    }

    @Test
    void aBlankValueIsNone() throws IOException {
        Profile profile =
                Profiles.read("", "[p]\nkey =\nother = # remark\n").find("p").orElseThrow();

        assertThat(profile.get("key")).isEmpty();
        assertThat(profile.get("other")).isEmpty();
        assertThat(profile.get("third")).isEmpty();
    }

    @Test
    void blocksOfFurtherValuesAreLeftOut() throws IOException {
        String config = """
                [profile dev]
                s3 =
                  region = not-this
                  aws_access_key_id = NOT-THIS
                region = eu-west-1
                """;

        assertThat(Profiles.read(config, "").find("dev").orElseThrow().get("region"))
                .contains("eu-west-1");
        assertThat(Profiles.read(config, "").find("dev").orElseThrow().get("aws_access_key_id"))
                .isEmpty();
    }

    @Test
    void anIndentedLineGoesOnWithTheValueAbove() throws IOException {
        Profile profile = Profiles.read("", "[p]\nkey = a\n  b\n\n  # remark\n  c\nother = d\n")
                .find("p")
                .orElseThrow();

        assertThat(profile.get("key")).contains("a\nb\nc");
        assertThat(profile.get("other")).contains("d");
    }

    @Test
    void aSectionWhoseLinesAreAllIndentedIsReadAsWell() throws IOException {
        Profile profile =
                Profiles.read("", "[p]\n  key = a\n  other = b\n").find("p").orElseThrow();

        assertThat(profile.properties()).isEqualTo(Map.of("key", "a", "other", "b"));
    }

    @Test
    void remarksEmptyLinesWindowsLineEndsAndAByteOrderMarkAreNoHarm() throws IOException {
        Profiles profiles = Profiles.read("\uFEFF# remark\r\n; remark\r\n\r\n[default]\r\nregion = eu-west-1\r\n", "");

        assertThat(region(profiles, "default")).isEqualTo("eu-west-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[default|line 1 of the AWS credentials file is no [section]",
                "[]|line 1 of the AWS credentials file is no [section]",
                "[a] b|line 1 of the AWS credentials file is no [section]",
                "secret = x|line 1 of the AWS credentials file stands before any [section]",
                "[a]@secret|line 2 of the AWS credentials file is neither a [section] nor a name = value",
                "[a]@= secret|line 2 of the AWS credentials file is neither a [section] nor a name = value",
            })
    void aLineThatIsNoneOfSuchAFileIsRefusedByItsNumberAlone(String text, String message) {
        assertThatThrownBy(() -> Profiles.read("", text.replace('@', '\n')))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    @Test
    void theTextOfAProfileIsItsNameAlone() throws IOException {
        Profile profile = Profiles.read("", "[p]\naws_secret_access_key = hidden\n")
                .find("p")
                .orElseThrow();

        assertThat(profile).hasToString("Profile[p]");
    }

    private static String region(Profiles profiles, String name) {
        return profiles.find(name).orElseThrow().get("region").orElseThrow();
    }
}
