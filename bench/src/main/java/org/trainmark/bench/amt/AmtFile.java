package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.amt.json.JsonTree;
import org.trainmark.bench.amt.json.Node;
import org.trainmark.bench.amt.service.Member;
import org.trainmark.bench.amt.service.Shapes;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * What a JSON file says of a tuning job: the request for it, the service's description, or the list of what it trained.
 *
 * @param source how people know the file
 * @param request with one definition of its training jobs; empty of a list
 * @param trained what jobs it has the results of
 */
public record AmtFile(String source, Optional<Request> request, List<TrainedPoint> trained) {

    /**
     * A request that has no problem.
     *
     * @param tree all of it
     */
    public record Request(Yaml.Mapping tree) {

        public Request {
            requireNonNull(tree, "tree");
        }

        /** Returns what a suite can say of it. */
        TuningJob job() {
            return new JobReader(new Node(tree, "", new Problems(""))).read();
        }

        /** Returns the name of the job. */
        public String name() {
            return job().name();
        }

        /** Returns its JSON. */
        public String text() {
            return JsonTree.text(tree);
        }
    }

    public AmtFile {
        requireNonNull(source, "source");
        requireNonNull(request, "request");
        trained = List.copyOf(trained);
    }

    /**
     * Reads a file.
     *
     * @param source how problems name it
     * @param definition name of the one of its training jobs that is meant, where there are several
     * @throws InvalidSuiteException if it has problems
     */
    public static AmtFile read(String source, String text, Optional<String> definition) {
        Problems problems = new Problems(source);
        return InvalidSuiteException.unlessRead(
                problems,
                () -> read(new Node(JsonTree.parse(text, source, problems), "", problems), source, definition));
    }

    private static AmtFile read(Node whole, String source, Optional<String> definition) {
        if (whole.at(Member.SUMMARIES).isPresent()) {
            Shapes.LISTING.check(whole);
            List<Node> summaries = whole.at(Member.SUMMARIES).orElseThrow().items();
            return new AmtFile(source, Optional.empty(), TrainedPoint.among(summaries));
        }
        boolean described = whole.at("HyperParameterTuningJobArn").isPresent()
                || whole.at("HyperParameterTuningJobStatus").isPresent();
        (described ? Shapes.DESCRIPTION : Shapes.REQUEST).check(whole);
        List<Node> best = new ArrayList<>();
        whole.at(Member.BEST).ifPresent(best::add);
        return new AmtFile(source, Optional.of(checked(whole, definition)), TrainedPoint.among(best));
    }

    private static Request checked(Node whole, Optional<String> definition) {
        JobParts parts = JobParts.of(whole, definition);
        new JobChecks(parts).check();
        return new Request(parts.only());
    }

    /**
     * Returns a request that was made here, once it is checked.
     *
     * @param label how problems name it
     * @throws InvalidSuiteException if it has problems
     */
    static Request checked(Yaml.Mapping tree, String label) {
        Problems problems = new Problems(label);
        String text = JsonTree.text(tree);
        return InvalidSuiteException.unlessRead(
                problems,
                () -> read(new Node(JsonTree.parseUnseen(text, label, problems), "", problems), label, Optional.empty())
                        .request()
                        .orElseThrow());
    }
}
