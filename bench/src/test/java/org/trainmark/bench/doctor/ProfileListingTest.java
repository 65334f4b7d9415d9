package org.trainmark.bench.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.launch.kernels.ChosenKernels;
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

    private static final Check LACKS_TOO = new Check("mine", "nd4j on cpu", LACKS.obstacle());

    @Test
    void saysWhatAProfileIsForThatWorksAndHowManyDoNot() {
        assertThat(ProfileListing.lines(List.of(WORKS, LACKS, LACKS_TOO), false, 200))
                .hasSize(2)
                .last()
                .isEqualTo("and 2 profiles that cannot run here; --all names them and says why");
        assertThat(ProfileListing.lines(List.of(WORKS, LACKS), false, 200))
                .first()
                .asString()
                .startsWith("cpu  nd4j on cpu; All processors of this machine");
    }

    @Test
    void saysOnceWhyProfilesDoNotWorkAndWhatMendsIt() {
        assertThat(ProfileListing.lines(List.of(WORKS, LACKS, LACKS_TOO), true, 200))
                .endsWith("", "Cannot run here: there is no JDK; install one:", "  cpu-jdk-25, mine");
    }

    @Test
    void fitsTheWidth() {
        assertThat(ProfileListing.lines(List.of(WORKS, LACKS), true, 60))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void saysWhichKernelsTrialsTakeHere() {
        ChosenKernels chosen = new ChosenKernels(
                Map.of("OPENBLAS_CORETYPE", "SkylakeX"), Optional.of("the fastest that are right"), Optional.empty());

        assertThat(ProfileListing.block(profile, WORKS, true, 2, Optional.of(chosen)))
                .endsWith("    # set for its kernels: OPENBLAS_CORETYPE=SkylakeX (the fastest that are right)");
        assertThat(ProfileListing.block(profile, WORKS, true, 2, Optional.empty()))
                .noneMatch(line -> line.contains("kernels"));
    }

    @Test
    void givesABuiltInProfileANameThatASuiteMayHave() {
        assertThat(ProfileListing.block(profile, LACKS, true, 2, Optional.empty()))
                .contains("# It cannot run here: there is no JDK; install one.", "  cpu-jdk-25-here:")
                .anyMatch(line -> line.endsWith("profile: cpu-jdk-25-here"));
        assertThat(ProfileListing.block(profile, LACKS, false, 2, Optional.empty()))
                .contains("  cpu-jdk-25:");
    }
}
