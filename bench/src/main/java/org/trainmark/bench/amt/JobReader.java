package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.amt.TuningJob.Ends;
import org.trainmark.bench.amt.TuningJob.How;
import org.trainmark.bench.amt.TuningJob.Limits;
import org.trainmark.bench.amt.TuningJob.Objective;
import org.trainmark.bench.amt.TuningJob.Training;
import org.trainmark.bench.amt.json.Node;
import org.trainmark.bench.amt.service.Member;
import org.trainmark.bench.amt.service.Shapes;

/**
 * Reads tuning jobs off requests. What is not as it must be is left out, since {@link Shapes} have noted it.
 *
 * @param request with one definition of its training jobs
 */
record JobReader(Node request) {

    /** Of hyperparameters that steer the service's own containers, and are no settings of the program. */
    private static final List<String> HIDDEN = List.of("sagemaker_", "_");

    JobReader {
        requireNonNull(request, "request");
    }

    static boolean isHidden(String hyperparameter) {
        return HIDDEN.stream().anyMatch(hyperparameter::startsWith);
    }

    TuningJob read() {
        Optional<Node> config = request.at(Member.CONFIG);
        return new TuningJob(
                request.text(Member.JOB_NAME).orElse(""),
                new How(
                        Strategy.of(text(config, Member.STRATEGY)),
                        whole(config, Member.STRATEGY_CONFIG, Member.HYPERBAND_CONFIG, Member.MIN_RESOURCE)
                                .map(Long::intValue),
                        whole(config, Member.STRATEGY_CONFIG, Member.HYPERBAND_CONFIG, Member.MAX_RESOURCE)
                                .map(Long::intValue)),
                new Objective(
                        text(config, Member.OBJECTIVE, Member.TYPE).equals("Maximize"),
                        text(config, Member.OBJECTIVE, Member.METRIC_NAME)),
                new Limits(
                        whole(config, Member.LIMITS, Member.JOBS).map(Long::intValue),
                        whole(config, Member.LIMITS, Member.PARALLEL).orElse(1L).intValue(),
                        whole(config, Member.LIMITS, Member.RUNTIME)),
                config.flatMap(node -> node.at(Member.RANGES))
                        .map(JobReader::tunables)
                        .orElse(List.of()),
                text(config, Member.EARLY_STOPPING).equals("Auto"),
                ends(config.flatMap(node -> node.at(Member.CRITERIA))),
                whole(config, Member.RANDOM_SEED),
                training(),
                parents());
    }

    private static Ends ends(Optional<Node> criteria) {
        return new Ends(
                criteria.flatMap(node -> node.number(Member.TARGET)).map(Double::valueOf),
                whole(criteria, Member.NOT_IMPROVING, Member.MOST_NOT_IMPROVING).map(Long::intValue),
                text(criteria, Member.CONVERGENCE, Member.ON_CONVERGENCE).equals("Enabled"));
    }

    private Training training() {
        Optional<Node> definition = request.at(Member.DEFINITION);
        Map<String, String> metrics = new LinkedHashMap<>();
        for (Node metric : items(definition, Member.ALGORITHM, Member.METRICS)) {
            metrics.put(
                    metric.text(Member.NAME).orElse(""),
                    metric.text(Member.REGEX).orElse(""));
        }
        Map<String, String> statics = texts(definition, Member.STATICS);
        statics.keySet().removeIf(JobReader::isHidden);
        return new Training(
                statics,
                metrics,
                texts(definition, Member.ENVIRONMENT),
                whole(definition, Member.STOPPING, Member.RUNTIME));
    }

    private List<String> parents() {
        return items(Optional.of(request), Member.WARM_START, Member.PARENTS).stream()
                .flatMap(parent -> parent.text(Member.JOB_NAME).stream())
                .toList();
    }

    /** Returns what is to be chosen, the integers first, in the order of each list. */
    static List<Tunable> tunables(Node ranges) {
        List<Tunable> tunables = new ArrayList<>();
        for (String list : List.of(Member.INTEGERS, Member.CONTINUOUS)) {
            for (Node range : items(Optional.of(ranges), list)) {
                tunables.add(new Tunable.Ranged(
                        range.text(Member.NAME).orElse(""),
                        list.equals(Member.INTEGERS),
                        range.text(Member.MIN).orElse(""),
                        range.text(Member.MAX).orElse(""),
                        Scaling.of(range.text(Member.SCALING).orElse(""))));
            }
        }
        for (Node list : items(Optional.of(ranges), Member.CATEGORICAL)) {
            tunables.add(new Tunable.Listed(
                    list.text(Member.NAME).orElse(""),
                    items(Optional.of(list), Member.VALUES).stream()
                            .flatMap(value -> value.text().stream())
                            .toList()));
        }
        return tunables;
    }

    private static List<Node> items(Optional<Node> node, String... names) {
        return node.flatMap(from -> from.at(names)).map(Node::items).orElse(List.of());
    }

    private static String text(Optional<Node> node, String... names) {
        return node.flatMap(from -> from.text(names)).orElse("");
    }

    private static Optional<Long> whole(Optional<Node> node, String... names) {
        return node.flatMap(from -> from.number(names))
                .filter(text -> text.matches("-?[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** Returns the texts of an object by name. */
    static Map<String, String> texts(Optional<Node> node, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.flatMap(from -> from.at(name))
                .map(Node::members)
                .orElse(List.of())
                .forEach(member -> member.value().text().ifPresent(text -> texts.put(member.name(), text)));
        return texts;
    }
}
