package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.amt.TuningJob.Ends;
import org.trainmark.bench.amt.TuningJob.How;
import org.trainmark.bench.amt.TuningJob.Limits;
import org.trainmark.bench.amt.TuningJob.Objective;
import org.trainmark.bench.search.sampler.SamplerKind;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.early.EndEarlyFormat;
import org.trainmark.bench.suite.search.BudgetFormat;
import org.trainmark.bench.suite.search.Search.Budget;
import org.trainmark.bench.suite.search.SearchFormat;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.results.MetricNames;
import org.trainmark.results.early.Pace;
import org.trainmark.results.search.Quantity;

/** A suite as a tuning job, with sentences on what of it the service has no words for. */
final class SuiteAsJob {

    private static final long FEWEST_SECONDS = 120;

    private final Fields suite;
    private final Optional<Fields> search;
    private final SuiteNames names;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param tree that reads as a suite without problems
     * @param names of its settings and metrics in the job
     */
    SuiteAsJob(Yaml.Mapping tree, SuiteNames names) {
        suite = new Fields(tree, "", new Problems("suite"));
        search = suite.value(SearchFormat.NAME).map(Value::fields);
        this.names = requireNonNull(names, "names");
    }

    /** Returns what the job cannot say, once it was made. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    TuningJob job() {
        Optional<EndEarly> rule = endEarly();
        Optional<Quantity> aim = aim();
        Objective objective = new JobMetrics(suite, names).objective(aim);
        Budget budget = budget();
        noteWhatIsLost(aim);
        List<Tunable> tunables = new JobRanges(names, notes).of(ranges());
        return new TuningJob(
                name(),
                how(rule),
                objective,
                new Limits(
                        Optional.of(trials(budget, tunables)),
                        1,
                        budget.time().map(time -> seconds(time.toMillis(), "search.budget.time"))),
                tunables,
                rule.filter(EndEarly.ByRule.class::isInstance)
                        .filter(one -> !(one instanceof EndEarly.ByHalving))
                        .isPresent(),
                new Ends(
                        budget.target().stream().boxed().findFirst(),
                        budget.withoutImprovement().stream().boxed().findFirst(),
                        budget.margin().isPresent()),
                suite.value("seed").map(seed -> seed.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE)),
                new SuiteTraining(suite, names).with(objective, ranges().keySet()),
                parents());
    }

    private String name() {
        String name = suite.value("name").map(Value::text).orElse("");
        String cleaned = name.replaceAll("[^A-Za-z0-9]+", "-");
        String cut = cleaned.substring(0, Math.min(32, cleaned.length())).replaceFirst("-+$", "");
        if (!cut.equals(name)) {
            notes.add("the job is called %s, since names there are of letters, digits and dashes, at most 32"
                    .formatted(cut));
        }
        return cut;
    }

    private Map<String, Value> ranges() {
        return search.flatMap(fields -> fields.value("space"))
                .or(() -> suite.value("axes"))
                .map(Value::children)
                .orElse(Map.of());
    }

    private Optional<Quantity> aim() {
        Optional<List<Quantity>> all =
                search.flatMap(fields -> fields.value("objective")).map(SearchFormat::objectives);
        all.filter(several -> several.size() > 1)
                .ifPresent(several -> notes.add("a tuning job has one objective: it is %s, and the others are left out"
                        .formatted(several.get(0).name())));
        return all.map(several -> several.get(0));
    }

    private Budget budget() {
        return search.flatMap(fields -> fields.value("budget"))
                .map(value -> BudgetFormat.read(value, () -> aim().stream().toList()))
                .orElse(BudgetFormat.USUAL);
    }

    /** A grid has all its points. */
    private int trials(Budget budget, List<Tunable> tunables) {
        return search.isPresent() && sampler() != SamplerKind.GRID
                ? budget.trials()
                : (int) Math.min(TuningJob.points(tunables), Integer.MAX_VALUE);
    }

    private SamplerKind sampler() {
        return search.map(fields -> fields.value("by")
                        .map(by -> by.constant(SamplerKind.class))
                        .orElse(SamplerKind.GAUSSIAN_PROCESS))
                .orElse(SamplerKind.GRID);
    }

    private Optional<EndEarly> endEarly() {
        return search.flatMap(fields -> fields.value(EndEarlyFormat.NAME))
                .or(() -> suite.value(EndEarlyFormat.NAME))
                .map(value -> EndEarlyFormat.read(value, false));
    }

    private How how(Optional<EndEarly> rule) {
        Optional<Double> first = rule.flatMap(SuiteAsJob::first);
        if (first.isEmpty()) {
            return new How(Strategy.of(sampler()), Optional.empty(), Optional.empty());
        }
        rule.filter(one -> one.pace() == Pace.SECONDS)
                .ifPresent(one -> notes.add("Hyperband there goes by epochs; end-early goes by seconds"));
        return new How(Strategy.HYPERBAND, Optional.of((int) Math.ceil(first.get())), maxEpochs());
    }

    private static Optional<Double> first(EndEarly rule) {
        if (rule instanceof EndEarly.ByHalving halving) {
            return Optional.of(halving.first());
        }
        return rule instanceof EndEarly.ByPromotion promotion ? Optional.of(promotion.first()) : Optional.empty();
    }

    private Optional<Integer> maxEpochs() {
        return suite.value("measure")
                .flatMap(measure -> measure.fields().value("convergence"))
                .flatMap(convergence -> convergence.fields().value("max-epochs"))
                .map(Value::count);
    }

    private long seconds(long millis, String what) {
        long seconds = (millis + 999) / 1000;
        if (seconds < FEWEST_SECONDS) {
            notes.add("%s is %d s, and becomes the least there, %d s".formatted(what, seconds, FEWEST_SECONDS));
        }
        return Math.max(FEWEST_SECONDS, seconds);
    }

    private List<String> parents() {
        List<String> parents = new ArrayList<>();
        search.flatMap(fields -> fields.value("start-with"))
                .map(Value::yaml)
                .filter(Yaml.Sequence.class::isInstance)
                .ifPresent(start -> ((Yaml.Sequence) start).items().forEach(item -> {
                    if (item instanceof Yaml.Scalar run) {
                        parents.add(run.text());
                    }
                }));
        return parents;
    }

    private void noteWhatIsLost(Optional<Quantity> aim) {
        search.filter(fields -> fields.has("subject-to"))
                .ifPresent(fields -> notes.add("a tuning job has no limits on what it finds: subject-to is left out"));
        search.filter(fields -> fields.value("confirm").map(Value::truth).orElse(true))
                .ifPresent(fields -> notes.add("a tuning job confirms nothing by fresh trials"));
        suite.value("measure")
                .flatMap(measure -> measure.fields().value("repetitions"))
                .filter(count -> count.count() > 1)
                .ifPresent(count -> notes.add("a tuning job trains each point once: repetitions are left out"));
        aim.filter(what -> what.name().equals(MetricNames.BEST_ACCURACY))
                .ifPresent(what -> notes.add("a tuning job looks at the accuracy at the end, not at the best"));
    }
}
