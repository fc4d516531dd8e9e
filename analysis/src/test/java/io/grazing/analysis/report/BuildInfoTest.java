package io.grazing.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildInfoTest {

    @Test
    void theBuildRecordsItself() {
        BuildInfo build = BuildInfo.current();
        assertThat(build.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(build.commit()).matches("[0-9a-f]{40}(-dirty)?|unknown");
    }

    @Test
    void labelIsASemanticVersionWithMetadata() {
        String commit = "0123456789abcdef0123456789abcdef01234567";
        assertThat(new BuildInfo("0.1.0", commit).label()).isEqualTo("0.1.0+0123456789ab");
        assertThat(new BuildInfo("0.1.0", commit + "-dirty").label()).isEqualTo("0.1.0+0123456789ab-dirty");
        assertThat(new BuildInfo("0.1.0", "unknown").label()).isEqualTo("0.1.0+unknown");
    }
}
