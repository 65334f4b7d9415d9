package org.trainmark.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;

/**
 * A plan that knows none of its cells at the start: it begins with the learning rate of the suite and takes twice the
 * last one for as long as that brought the loss down, a third of it where it did not.
 */
public final class Climbing implements Plan {

    private final Suite suite;
    private final int trials;

    public Climbing(Suite suite, int trials) {
        this.suite = suite;
        this.trials = trials;
    }

    @Override
    public Next next(Ledger ledger) {
        List<Trial> asked = asked(ledger);
        Trial last = asked.get(asked.size() - 1);
        if (ledger.tries(last.id()) > 0) {
            return new Next.Done("climbed " + asked.size() + " times");
        }
        return ledger.mayStart(last)
                ? new Next.Run(last, new Origin("climbing", asked.size() - 1, OptionalInt.empty()))
                : new Next.Wait();
    }

    /** Goes through the ledger as the plan has: the trials that it asked for, the last of which may not have ended. */
    private List<Trial> asked(Ledger ledger) {
        List<Trial> asked = new ArrayList<>();
        double rate = suite.cells().get(0).network().orElseThrow().training().learningRate();
        double best = Double.POSITIVE_INFINITY;
        while (true) {
            Trial trial = new Trial(cell(rate), 0);
            asked.add(trial);
            Optional<TrialReport> result = ledger.counting(trial.id());
            if (result.isEmpty() || asked.size() == trials) {
                return asked;
            }
            double loss = result.get().curve().get(0).validationLoss();
            rate = loss < best ? 2 * rate : rate / 3;
            best = Math.min(best, loss);
        }
    }

    private Cell cell(double rate) {
        return suite.factory().at(suite.cells().get(0).point().with("learning-rate", Double.toString(rate)));
    }

    @Override
    public Optional<Trial> trialOf(TrialReport earlier) {
        return earlier.cell()
                .value("learning-rate")
                .map(rate -> new Trial(cell(Double.parseDouble(rate)), 0))
                .filter(trial -> trial.id().equals(earlier.id()));
    }

    @Override
    public Extent extent(Ledger ledger) {
        List<Trial> asked = asked(ledger);
        return new Extent(asked.size(), asked.size() < trials);
    }
}
