package org.trainmark.bench.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.core.data.DataRequest;

/** The profiles that every suite can name. */
public final class BuiltInProfiles {

    private BuiltInProfiles() {}

    /** Returns all of them by name, also those whose classes are not built. */
    public static List<Profile> all() {
        Problems problems = new Problems("built-in profiles");
        return InvalidSuiteException.unlessRead(problems, () -> {
            Context context = new Context(Path.of(""), BuiltInProfiles::noData, problems);
            Profiles profiles = new Profiles(Map.of(), context);
            return BuiltIn.PROFILES.names().stream().map(profiles::known).toList();
        });
    }

    private static DataFacts noData(DataRequest request) {
        throw new IllegalStateException("profiles name no data, but asked for " + request);
    }
}
