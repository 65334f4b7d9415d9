package org.trainmark.bench.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.KnownProfiles;
import org.trainmark.core.engine.Obstacle;

class ProfileListingTest {

    private static final Check WORKS = new Check("cpu", "nd4j on cpu", Optional.empty());
    private static final Check LACKS =
            new Check("cpu-jdk-25", "nd4j on cpu", Optional.of(new Obstacle("there is no JDK", "install one")));

    private final Profile profile =
            KnownProfiles.builtIn(new Equipment(List.of(), List.of())).named("cpu-jdk-25");

    @Test
    void saysWhatAProfileIsForAndWhetherItWorks() {
        assertThat(ProfileListing.lines(List.of(WORKS, LACKS), 200))
                .first()
                .asString()
                .startsWith("cpu         nd4j on cpu; works here. All processors of this machine");
    }

    @Test
    void saysWhyAProfileDoesNotWorkAndWhatMendsIt() {
        assertThat(String.join(" ", ProfileListing.lines(List.of(LACKS), 60)))
                .contains("does not work here")
                .containsIgnoringWhitespaces("It cannot run here: there is no JDK; install one.");
    }

    @Test
    void fitsTheWidth() {
        assertThat(ProfileListing.lines(List.of(WORKS, LACKS), 60))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void givesABuiltInProfileANameThatASuiteMayHave() {
        assertThat(ProfileListing.block(profile, LACKS, true, 2))
                .contains("# It cannot run here: there is no JDK; install one.", "  cpu-jdk-25-here:")
                .anyMatch(line -> line.endsWith("profile: cpu-jdk-25-here"));
        assertThat(ProfileListing.block(profile, LACKS, false, 2)).contains("  cpu-jdk-25:");
    }
}
