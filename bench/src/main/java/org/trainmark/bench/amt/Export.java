package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.amt.AmtFile.Request;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;

/**
 * A suite as a request for a tuning job.
 *
 * @param notes in sentences, what the request cannot say or somebody must fill in
 */
public record Export(Request request, List<String> notes) {

    public Export {
        requireNonNull(request, "request");
        notes = List.copyOf(notes);
    }

    /**
     * Returns the request of a suite. What of the request that it came from still says the same is taken from there as
     * it was, and all that no suite can say.
     *
     * @param label how people know the suite
     * @param suite text that reads without problems
     * @param kept the request that the suite came from; empty if there is none
     * @throws InvalidSuiteException if the service would refuse it, with each reason
     */
    public static Export of(String label, String suite, Optional<Request> kept) {
        Yaml.Mapping tree = tree(label, suite);
        refuseSeveral(label, tree);
        Optional<TuningJob> before = kept.map(Request::job);
        SuiteNames names =
                before.filter(job -> !JobAsSuite.isOwn(job)).map(SuiteNames::of).orElse(SuiteNames.SAME);
        SuiteAsJob asJob = new SuiteAsJob(tree, names);
        TuningJob job = asJob.job();
        List<String> notes = new ArrayList<>(asJob.notes());
        TuningJob merged = before.map(old -> new Changes(job, asImported(old, names), old).merged())
                .orElse(job);
        if (kept.isEmpty()) {
            notes.add("fill in what says REPLACE-ME: a suite knows no roles, images and buckets");
        }
        Yaml.Mapping request = new RequestWriter(merged, before).over(kept.map(Request::tree));
        return new Export(AmtFile.checked(request, "the request of " + label), notes);
    }

    /** Returns what a job comes to once it was imported, if nobody changes its suite. */
    private static TuningJob asImported(TuningJob job, SuiteNames names) {
        return new SuiteAsJob(tree("", JobAsSuite.of(job).text()), names).job();
    }

    private static void refuseSeveral(String label, Yaml.Mapping tree) {
        if (tree.entry("search").isPresent() && tree.entry("axes").isPresent()) {
            Problems problems = new Problems(label);
            InvalidSuiteException.unlessRead(problems, () -> {
                throw problems.add(
                        tree.entry("axes").orElseThrow().place(),
                        "each combination of the axes is a search of its own, and a tuning job is one; choose with --set,"
                                + " as --set optimizer=adam");
            });
        }
    }

    private static Yaml.Mapping tree(String label, String text) {
        Problems problems = new Problems(label);
        return InvalidSuiteException.unlessRead(
                problems, () -> (Yaml.Mapping) YamlParser.parse(text, new Place(label, 1, 1), problems));
    }
}
