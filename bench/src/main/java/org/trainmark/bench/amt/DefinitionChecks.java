package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.trainmark.bench.amt.json.Node;
import org.trainmark.bench.amt.service.Member;

/**
 * Notes what is wrong between the parts of a training job's definition.
 *
 * @param parts of the request
 */
record DefinitionChecks(JobParts parts) {

    DefinitionChecks {
        requireNonNull(parts, "parts");
    }

    void check() {
        parts.definition().ifPresent(this::check);
    }

    private void check(Node definition) {
        boolean image = definition.at(Member.ALGORITHM, "TrainingImage").isPresent();
        boolean algorithm = definition.at(Member.ALGORITHM, "AlgorithmName").isPresent();
        Optional<Node> specification = definition.at(Member.ALGORITHM);
        if (specification.isPresent() && image == algorithm) {
            specification
                    .get()
                    .refuse("must have one of TrainingImage and AlgorithmName, but has %s"
                            .formatted(image ? "both; leave one out" : "neither; add one"));
        }
        boolean resources = definition.at(Member.RESOURCES).isPresent();
        if (resources == definition.at(Member.TUNING_RESOURCES).isPresent()) {
            definition.refuse("must have one of %s and %s, but has %s"
                    .formatted(
                            Member.RESOURCES,
                            Member.TUNING_RESOURCES,
                            resources ? "both; leave one out" : "neither; add one"));
        }
        definition.at(Member.ALGORITHM, Member.METRICS).ifPresent(this::checkMetrics);
    }

    private void checkMetrics(Node metrics) {
        List<String> names = metrics.items().stream()
                .flatMap(metric -> metric.text(Member.NAME).stream())
                .toList();
        Optional<Node> objective = parts.objective().flatMap(node -> node.at(Member.METRIC_NAME));
        if (!names.isEmpty()
                && objective
                        .flatMap(Node::text)
                        .filter(name -> !names.contains(name))
                        .isPresent()) {
            objective
                    .get()
                    .refuse("is '%s', which %s does not define; write one of %s, or define it"
                            .formatted(objective.get().text().orElseThrow(), Member.METRICS, String.join(", ", names)));
        }
        metrics.items().forEach(metric -> metric.at(Member.REGEX).ifPresent(DefinitionChecks::checkRegex));
    }

    private static void checkRegex(Node regex) {
        String text = regex.text().orElse("");
        try {
            int groups = Pattern.compile(text).matcher("").groupCount();
            if (!text.isEmpty() && groups != 1) {
                regex.refuse("must have one group in parentheses, around the number, but has %d; write (?:...) around"
                                .formatted(groups)
                        + " what is no number");
            }
        } catch (PatternSyntaxException e) {
            regex.refuse(
                    "is no regular expression that can be read here: %s, after character %d; write it in another way"
                            .formatted(e.getDescription(), Math.max(0, e.getIndex())));
        }
    }
}
