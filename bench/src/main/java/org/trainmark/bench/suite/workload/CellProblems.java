package org.trainmark.bench.suite.workload;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Unreadable;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.model.LayerException;

/** The problems of one cell, each noted at the setting that it concerns. */
record CellProblems(Yaml.Mapping tree, Problems problems) {

    boolean has(String setting) {
        return tree.entry(setting).isPresent();
    }

    /** Notes a problem at the end of a path, or as far along it as the suite goes. */
    Unreadable add(String message, String... path) {
        return problems.add(at(path).place(), message);
    }

    /** Notes what is wrong with a layer of the network, at the layer if the suite names it. */
    Unreadable add(LayerException problem) {
        String message = requireNonNull(problem.getMessage(), "message");
        return at("model", "cnn", "layers") instanceof Yaml.Sequence layers
                        && problem.number() <= layers.items().size()
                ? problems.add(layers.items().get(problem.number() - 1).place(), message)
                : add(message, "model");
    }

    private Yaml at(String... path) {
        Yaml at = tree;
        for (String name : List.of(path)) {
            Yaml here = at;
            at = here instanceof Yaml.Mapping mapping
                    ? mapping.entry(name).map(Yaml.Entry::value).orElse(here)
                    : here;
        }
        return at;
    }
}
