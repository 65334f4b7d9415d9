package org.trainmark.bench.amt;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.amt.json.Built;
import org.trainmark.bench.amt.service.Member;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * Writes what a tuning job chooses into the ranges of a request.
 *
 * @param before the job that the request says; empty for a new one
 */
record RangeWriter(TuningJob job, Optional<TuningJob> before) {

    RangeWriter {
        requireNonNull(job, "job");
        requireNonNull(before, "before");
    }

    /** Returns the lists of ranges with those of the job in them. */
    Yaml.Mapping over(Yaml.Mapping kept) {
        Yaml.Mapping ranges = kept;
        for (String list : List.of(Member.INTEGERS, Member.CONTINUOUS, Member.CATEGORICAL)) {
            List<Yaml> items = job.tunables().stream()
                    .filter(tunable -> listOf(tunable).equals(list))
                    .sorted(comparingInt(this::place))
                    .map(tunable -> range(tunable, list, kept))
                    .toList();
            if (!items.isEmpty() || ranges.entry(list).isPresent()) {
                ranges = Built.with(ranges, list, Built.list(items));
            }
        }
        return ranges;
    }

    /** Returns which it was of the request's, or that it comes after all of these. */
    private int place(Tunable tunable) {
        List<String> names = before.map(TuningJob::tunables).orElse(List.of()).stream()
                .map(Tunable::name)
                .toList();
        int at = names.indexOf(tunable.name());
        return at < 0 ? names.size() : at;
    }

    private static String listOf(Tunable tunable) {
        return tunable instanceof Tunable.Ranged range
                ? range.whole() ? Member.INTEGERS : Member.CONTINUOUS
                : Member.CATEGORICAL;
    }

    private Yaml range(Tunable tunable, String list, Yaml.Mapping kept) {
        List<Tunable> old = before.map(TuningJob::tunables).orElse(List.of()).stream()
                .filter(other -> listOf(other).equals(list))
                .toList();
        int at = old.indexOf(tunable);
        return at < 0
                ? range(tunable)
                : ((Yaml.Sequence) kept.entry(list).orElseThrow().value())
                        .items()
                        .get(at);
    }

    private static Yaml range(Tunable tunable) {
        Yaml.Mapping named = Built.of(Member.NAME, Built.text(tunable.name()));
        if (tunable instanceof Tunable.Listed listed) {
            return Built.with(
                    named,
                    Member.VALUES,
                    Built.list(listed.values().stream().map(Built::text).toList()));
        }
        Tunable.Ranged range = (Tunable.Ranged) tunable;
        named = Built.with(named, Member.MIN, Built.text(range.from()));
        named = Built.with(named, Member.MAX, Built.text(range.to()));
        return Built.with(named, Member.SCALING, Built.text(range.scaling().word()));
    }
}
