package org.trainmark.bench.cli.start;

import org.trainmark.bench.plan.GridPlan;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.Promotions;
import org.trainmark.bench.plan.RepeatDisturbed;
import org.trainmark.bench.plan.search.SearchPlan;
import org.trainmark.bench.suite.Suite;

/** The trials that a suite itself asks for, those of its search or of its grid, before a command adds any. */
public final class OwnTrials {

    private OwnTrials() {}

    /** Returns their plan. */
    public static Plan plan(Suite suite) {
        return suite.search().isPresent()
                ? Promotions.of(suite, SearchPlan.of(suite))
                : new RepeatDisturbed(
                        Promotions.of(suite, GridPlan.of(suite)),
                        suite.repetitions().disturbedRepeats());
    }
}
