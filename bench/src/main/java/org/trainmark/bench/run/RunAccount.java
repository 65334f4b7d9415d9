package org.trainmark.bench.run;

import java.util.List;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Plan;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

/** The account of a run, kept as its trials begin and end, and told to whoever hears of it. */
final class RunAccount {

    private final Plan plan;
    private final GrowingLedger ledger;
    private final Progress progress;
    private Tally tally;
    private String told = "";

    /**
     * @param ledger of the plan, to which this adds what ends
     * @param earlier tries that are in the log
     * @param atOnce how many trials run side by side
     * @param progress hears of all
     */
    RunAccount(Plan plan, GrowingLedger ledger, List<TrialReport> earlier, int atOnce, Progress progress) {
        this.plan = plan;
        this.ledger = ledger;
        this.progress = progress;
        List<TrialReport> own = earlier.stream()
                .filter(result -> !result.isKnown() && plan.trialOf(result).isPresent())
                .toList();
        tally = upToDate(Tally.of(plan.extent(ledger), own, atOnce));
    }

    private Tally upToDate(Tally counted) {
        return counted.with(plan.extent(ledger), plan.repeats(ledger));
    }

    /** Returns how far the run is. */
    Tally tally() {
        return tally;
    }

    /** Tells why the plan goes on or ends, if that is neither empty nor what was told before. */
    void tell(String why) {
        if (!why.isEmpty() && !why.equals(told)) {
            told = why;
            progress.told(why, tally);
        }
    }

    void begin(TrialKey trial) {
        progress.started(trial, tally);
    }

    /** Adds a trial that is in the log. */
    void end(TrialReport result) {
        tally = tally.plus(result, ledger.counting(result.id()));
        ledger.end(result);
        tally = upToDate(tally);
        progress.ended(result, tally);
    }

    /** Tells that no trial is left, or that the run breaks. */
    void close() {
        progress.done(tally);
    }
}
