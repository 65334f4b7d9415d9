package org.trainmark.bench.cli.recommend;

import java.nio.file.Path;
import java.util.List;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.KnownProfiles;
import org.trainmark.bench.suite.SuiteFile.Source;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.results.RunInfo;

/** The profile of a cell of a run, as lines that go into a suite beside the cell's settings. */
record RecommendedProfile(RunInfo run, Equipment equipment) {

    /** Returns the profile itself if the run's suite has it of its own, else a comment on how to see it. */
    List<String> lines(String nameText) {
        try {
            Source suite = new Source("the run's suite", run.suite(), Path.of(""));
            KnownProfiles known = KnownProfiles.of(suite, equipment);
            return known.all().stream()
                    .filter(profile -> FlowText.text(profile.name()).equals(nameText))
                    .findFirst()
                    .map(profile -> lines(profile, known.isBuiltIn(profile.name())))
                    .orElse(List.of());
        } catch (InvalidSuiteException e) {
            // A run of long ago is still worth a recommendation.
            return List.of(
                    "# The profile cannot be read any more: " + e.problems().get(0));
        }
    }

    private static List<String> lines(Profile profile, boolean builtIn) {
        String name = FlowText.text(profile.name());
        return builtIn
                ? List.of("# What that profile sets: ./trainmark profile show " + name)
                : List.of("profiles:", "  %s: %s".formatted(name, profile.toText()));
    }
}
