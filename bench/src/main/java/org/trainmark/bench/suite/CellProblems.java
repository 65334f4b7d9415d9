package org.trainmark.bench.suite;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Unreadable;
import org.trainmark.bench.suite.yaml.Yaml;

/** The problems of one cell, each noted at the setting that it concerns. */
record CellProblems(Yaml.Mapping tree, Problems problems) {

    private static final Pattern LAYER = Pattern.compile("layer (\\d+): .*");

    boolean has(String setting) {
        return tree.entry(setting).isPresent();
    }

    /** Notes a problem at the end of a path, or as far along it as the suite goes. */
    Unreadable add(String message, String... path) {
        return problems.add(at(path).place(), message);
    }

    /** Notes what is wrong with the network: at a layer if the message begins with the number of one. */
    Unreadable addToModel(String message) {
        Matcher layer = LAYER.matcher(message);
        if (layer.matches() && at("model", "cnn", "layers") instanceof Yaml.Sequence layers) {
            int number = Integer.parseInt(layer.group(1));
            if (number <= layers.items().size()) {
                return problems.add(layers.items().get(number - 1).place(), message);
            }
        }
        return add(message, "model");
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
