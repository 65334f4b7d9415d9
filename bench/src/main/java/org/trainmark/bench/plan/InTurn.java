package org.trainmark.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.TrialReport;

/**
 * Plans one after another, each once the one before it has nothing any more.
 *
 * @param plans at least one
 */
public record InTurn(List<Plan> plans) implements Plan {

    public InTurn {
        plans = List.copyOf(plans);
    }

    @Override
    public Next next(Ledger ledger) {
        List<String> whys = new ArrayList<>();
        for (Plan plan : plans) {
            Next next = plan.next(ledger);
            if (!(next instanceof Next.Done done)) {
                return next;
            }
            whys.add(done.why());
        }
        return new Next.Done(
                whys.stream().filter(why -> !why.isEmpty()).distinct().collect(Collectors.joining("; ")));
    }

    @Override
    public Optional<Trial> trialOf(TrialReport earlier) {
        return plans.stream().flatMap(plan -> plan.trialOf(earlier).stream()).findFirst();
    }

    @Override
    public boolean leavesOut(TrialReport earlier) {
        return plans.stream().anyMatch(plan -> plan.leavesOut(earlier));
    }

    @Override
    public List<String> axes() {
        return plans.stream().flatMap(plan -> plan.axes().stream()).distinct().toList();
    }

    @Override
    public SortedMap<String, String> remarks(Ledger ledger) {
        SortedMap<String, String> remarks = new TreeMap<>();
        plans.forEach(plan -> remarks.putAll(plan.remarks(ledger)));
        return remarks;
    }

    @Override
    public Extent extent(Ledger ledger) {
        Extent known = new Extent(0, false);
        for (Plan plan : plans) {
            known = known.plus(plan.extent(ledger));
            if (!(plan.next(ledger) instanceof Next.Done)) {
                // A later plan says nothing of worth before this one has ended.
                return known.plus(new Extent(0, plan != plans.get(plans.size() - 1)));
            }
        }
        return known;
    }

    @Override
    public int repeats(Ledger ledger) {
        int known = 0;
        for (Plan plan : plans) {
            known += plan.repeats(ledger);
            if (!(plan.next(ledger) instanceof Next.Done)) {
                return known;
            }
        }
        return known;
    }
}
