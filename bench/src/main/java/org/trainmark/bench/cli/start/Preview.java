package org.trainmark.bench.cli.start;

import java.io.PrintWriter;
import java.util.List;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.plan.GridPlan;
import org.trainmark.bench.plan.search.SearchPlan;
import org.trainmark.bench.run.DryRun;
import org.trainmark.bench.run.KnownRuns;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.run.SearchOutline;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.search.Search;

/** Says what would run of a suite in place of running it. */
public final class Preview {

    private final PrintWriter out;
    private final LoadedData data;
    private final boolean listsAll;

    /**
     * @param data of the suite
     * @param listsAll whether to list each trial, and not only how many each cell has
     */
    Preview(PrintWriter out, LoadedData data, boolean listsAll) {
        this.out = out;
        this.data = data;
        this.listsAll = listsAll;
    }

    /** Says what would run of a suite's own trials; returns the exit code. */
    public int show(Suite suite) {
        return show(suite, KnownRuns.NONE);
    }

    /** Likewise for a suite whose search starts with other runs. */
    public int show(Suite suite, KnownRuns known) {
        return suite.search().isPresent()
                ? outline(suite, suite.search().get(), known)
                : show(suite, GridPlan.of(suite).trials());
    }

    private int outline(Suite suite, Search search, KnownRuns known) {
        data.lines().forEach(out::println);
        new SearchOutline(suite, search, SearchPlan.of(suite), known)
                .lines(SuiteOptions.RUNS)
                .forEach(out::println);
        return ExitCode.FINE;
    }

    /** Says that these trials of a suite would run; returns the exit code. */
    public int show(Suite suite, List<Trial> trials) {
        DryRun dryRun = new DryRun(suite, trials);
        data.lines().forEach(out::println);
        (listsAll ? dryRun.everyTrial() : dryRun.cells()).forEach(out::println);
        suite.endEarlySentence().ifPresent(out::println);
        dryRun.checkpoints().ifPresent(out::println);
        out.println(dryRun.sum(SuiteOptions.RUNS));
        return ExitCode.FINE;
    }

    /** Returns how long trials of a suite may take, in words. */
    public static String time(Suite suite, List<Trial> trials) {
        return new DryRun(suite, trials).time(SuiteOptions.RUNS);
    }
}
