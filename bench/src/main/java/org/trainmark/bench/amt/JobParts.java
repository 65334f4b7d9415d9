package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trainmark.bench.amt.json.Built;
import org.trainmark.bench.amt.json.Node;
import org.trainmark.bench.amt.service.Member;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * Where the parts of a request are: a definition among several has its ranges and its objective itself.
 *
 * @param request the whole
 * @param definition of the training jobs; empty if there is none
 * @param ofSeveral whether it stands in the list of definitions
 */
record JobParts(Node request, Optional<Node> definition, boolean ofSeveral) {

    private static final String NAME = "DefinitionName";
    private static final List<String> KEPT =
            List.of(Member.JOB_NAME, Member.CONFIG, Member.DEFINITION, Member.WARM_START, "Tags", "Autotune");

    JobParts {
        requireNonNull(request, "request");
        requireNonNull(definition, "definition");
    }

    /**
     * Returns the parts of a request.
     *
     * @param wanted name of a definition, where there are several
     */
    static JobParts of(Node request, Optional<String> wanted) {
        Optional<Node> one = request.at(Member.DEFINITION);
        List<Node> several = request.at(Member.DEFINITIONS).map(Node::items).orElse(List.of());
        if (one.isPresent() == !several.isEmpty()) {
            request.refuse("must have one of %s and %s, but has %s"
                    .formatted(
                            Member.DEFINITION,
                            Member.DEFINITIONS,
                            one.isPresent() ? "both; leave one out" : "neither; add one"));
        }
        if (one.isPresent() || several.isEmpty()) {
            return new JobParts(request, one, false);
        }
        return new JobParts(request, chosen(request, several, wanted), true);
    }

    private static Optional<Node> chosen(Node request, List<Node> several, Optional<String> wanted) {
        List<Node> meant = several.stream()
                .filter(definition -> wanted.isEmpty() || definition.text(NAME).equals(wanted))
                .toList();
        if (meant.size() == 1) {
            return Optional.of(meant.get(0));
        }
        String names =
                several.stream().flatMap(node -> node.text(NAME).stream()).collect(Collectors.joining(", "));
        request.at(Member.DEFINITIONS)
                .orElse(request)
                .refuse("has %d definitions, and a suite is of one; choose it with --definition, of %s"
                        .formatted(several.size(), names));
        return Optional.empty();
    }

    /** Returns what names lead to in the configuration. */
    Optional<Node> config(String... names) {
        return request.at(Member.CONFIG).flatMap(config -> config.at(names));
    }

    Optional<Node> strategy() {
        return config(Member.STRATEGY);
    }

    Optional<Node> ranges() {
        return ofSeveral ? definition.flatMap(node -> node.at(Member.DEFINITION_RANGES)) : config(Member.RANGES);
    }

    Optional<Node> objective() {
        return ofSeveral ? definition.flatMap(node -> node.at(Member.TUNING_OBJECTIVE)) : config(Member.OBJECTIVE);
    }

    Optional<Node> statics() {
        return definition.flatMap(node -> node.at(Member.STATICS));
    }

    /** Returns the static hyperparameter that says how many epochs there are. */
    Optional<Integer> epochs() {
        return new JobReader(new Node(only(), "", request.problems()))
                .read()
                .training()
                .epochs();
    }

    /** Notes that a part is missing, where it should be. */
    void refuseMissing(String name, String mend) {
        Optional<Node> place = ofSeveral ? definition : request.at(Member.CONFIG);
        String here =
                !ofSeveral ? name : name.equals(Member.RANGES) ? Member.DEFINITION_RANGES : Member.TUNING_OBJECTIVE;
        place.ifPresent(node -> node.missing(here, mend));
    }

    /** Returns the request with this definition alone, and without what only an answer has. */
    Yaml.Mapping only() {
        Yaml.Mapping only = Built.EMPTY;
        for (Node.Member member : request.members()) {
            if (KEPT.contains(member.name())) {
                only = Built.with(only, member.name(), member.value().yaml());
            }
        }
        return ofSeveral && definition.isPresent() && definition.get().yaml() instanceof Yaml.Mapping chosen
                ? alone(only, chosen)
                : only;
    }

    private Yaml.Mapping alone(Yaml.Mapping request, Yaml.Mapping chosen) {
        Yaml.Mapping config = Built.object(request, Member.CONFIG);
        for (Node part : objective().stream().toList()) {
            config = Built.with(config, Member.OBJECTIVE, part.yaml());
        }
        for (Node part : ranges().stream().toList()) {
            config = Built.with(config, Member.RANGES, part.yaml());
        }
        return Built.with(
                Built.with(request, Member.CONFIG, config),
                Member.DEFINITION,
                chosen.without(Member.TUNING_OBJECTIVE).without(Member.DEFINITION_RANGES));
    }
}
