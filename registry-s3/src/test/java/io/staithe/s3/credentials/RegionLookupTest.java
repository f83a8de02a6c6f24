package io.staithe.s3.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionLookupTest {
    private Lab lab;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        lab = new Lab(home);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void thePropertyGoesBeforeTheVariablesAndTheyBeforeTheProfile() throws IOException {
        assertThat(RegionLookup.find(lab.place())).isEmpty();
        lab.config("[default]\nregion = in-profile\n[profile dev]\nregion = in-dev\n");
        assertThat(RegionLookup.find(lab.place())).contains("in-profile");
        lab.environment.put("AWS_PROFILE", "dev");
        assertThat(RegionLookup.find(lab.place())).contains("in-dev");
        lab.environment.put("AWS_DEFAULT_REGION", "default");
        assertThat(RegionLookup.find(lab.place())).contains("default");
        lab.environment.put("AWS_REGION", "variable");
        assertThat(RegionLookup.find(lab.place())).contains("variable");
        lab.properties.put("aws.region", "property");
        assertThat(RegionLookup.find(lab.place())).contains("property");
    }

    @Test
    void aProfileThatDoesNotExistOrHasNoRegionNamesNone() throws IOException {
        lab.config("[default]\noutput = json\n");
        assertThat(RegionLookup.find(lab.place())).isEmpty();
        lab.environment.put("AWS_PROFILE", "other");
        assertThat(RegionLookup.find(lab.place())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/", "EU-WEST-1", "-a", "a-", "a b", "x@y"})
    void whatWouldLeadAHostNameElsewhereIsRefused(String region) throws IOException {
        lab.environment.put("AWS_REGION", region);
        assertThatThrownBy(() -> RegionLookup.find(lab.place())).isInstanceOf(IOException.class);
        lab.environment.remove("AWS_REGION");
        lab.config("[default]\nregion = " + region + "\n");
        assertThatThrownBy(() -> RegionLookup.find(lab.place())).isInstanceOf(IOException.class);
    }
}
