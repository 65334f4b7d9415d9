package org.trainmark.bench.plan.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.search.SearchPlan;
import org.trainmark.bench.search.Ticket;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchedPoint;

/**
 * The search of a suite with one worker, from the first trial to the last, where answers come from no JVM.
 *
 * @param suite that searches, without axes beside
 * @param seed of what is random in the answers
 */
record AnsweredSearch(Suite suite, long seed) {

    /**
     * Returns the search as reports tell it.
     *
     * @param answers the answer to a trial, by its own random numbers
     */
    Search run(BiFunction<Trial, SplittableRandom, Answer> answers) {
        return new Search(
                "",
                suite.search().orElseThrow().settings(suite.repetitions()),
                suite.target(),
                SearchedPoint.among(trials(answers)),
                List.of());
    }

    private List<TrialReport> trials(BiFunction<Trial, SplittableRandom, Answer> answers) {
        SearchPlan plan = SearchPlan.of(suite);
        GrowingLedger ledger = new GrowingLedger(List.of(), trial -> "");
        List<TrialReport> trials = new ArrayList<>();
        while (plan.next(ledger) instanceof Next.Run run) {
            Trial trial = run.trial();
            ledger.start(trial);
            TrialReport report = answers.apply(trial, random(trial)).report(trial.key(run.origin()), trials.size());
            trials.add(report);
            ledger.end(report);
        }
        return trials;
    }

    private SplittableRandom random(Trial trial) {
        return new Ticket(seed ^ trial.cell().values().hashCode(), trial.repetition()).random();
    }
}
