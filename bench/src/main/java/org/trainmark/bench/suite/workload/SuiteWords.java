package org.trainmark.bench.suite.workload;

import java.util.Set;
import org.trainmark.bench.program.ProgramFormat;
import org.trainmark.bench.suite.early.EndEarlyFormat;
import org.trainmark.bench.suite.measure.MeasureFormat;
import org.trainmark.bench.suite.search.SearchFormat;
import org.trainmark.bench.suite.setting.Setting;

/** Words at the top of suites that are no setting of any program. */
public final class SuiteWords {

    public static final Set<String> RESERVED = Set.of(
            "name",
            "guard",
            "limits",
            "profiles",
            "axes",
            Setting.PROFILE.name(),
            Setting.SEED.name(),
            MeasureFormat.NAME,
            SearchFormat.NAME,
            EndEarlyFormat.NAME,
            ProgramFormat.NAME);

    private SuiteWords() {}
}
