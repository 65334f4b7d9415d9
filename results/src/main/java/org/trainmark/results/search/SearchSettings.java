package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run says of the search that it is, among its settings.
 *
 * @param by name of the sampler
 * @param objectives at least one
 * @param limits that a point must keep to
 * @param scales by the name of each part of the space, in the suite's words: {@code linear}, {@code log},
 *     {@code reverse-log}, or {@code list}
 * @param freshFrom the first repetition that only trials have which confirm: those before it belong to the search
 * @param confirming how many fresh trials each candidate has, and the winner once more; 0 if nothing is confirmed
 * @param choices by the name of each part that is a list, its values in the suite's order; empty in runs from before
 *     they were kept
 * @param budget of each search; empty in runs from before it was kept
 */
public record SearchSettings(
        String by,
        List<Quantity> objectives,
        List<Limit> limits,
        SortedMap<String, String> scales,
        int freshFrom,
        int confirming,
        SortedMap<String, List<String>> choices,
        Optional<Budget> budget) {

    private static final String PREFIX = "search.";
    private static final String BY = PREFIX + "by";
    private static final String OBJECTIVES = PREFIX + "objectives";
    private static final String LIMIT = PREFIX + "limit.";
    private static final String SCALE = PREFIX + "scale.";
    private static final String FRESH_FROM = PREFIX + "fresh-from";
    private static final String CONFIRMING = PREFIX + "confirming";
    private static final String LIST = PREFIX + "list.";
    private static final String TRIALS = PREFIX + "budget.trials";
    private static final String SECONDS = PREFIX + "budget.seconds";

    /**
     * What a search may spend.
     *
     * @param trials at most
     * @param seconds of all its trials together, at most
     */
    public record Budget(int trials, OptionalDouble seconds) {

        public Budget {
            requireNonNull(seconds, "seconds");
        }
    }

    public SearchSettings {
        requireNonNull(by, "by");
        objectives = List.copyOf(objectives);
        limits = List.copyOf(limits);
        scales = Collections.unmodifiableSortedMap(new TreeMap<>(scales));
        SortedMap<String, List<String>> copies = new TreeMap<>();
        choices.forEach((part, values) -> copies.put(part, List.copyOf(values)));
        choices = Collections.unmodifiableSortedMap(copies);
        requireNonNull(budget, "budget");
    }

    /** Returns the search that the settings of a run are of; empty if it is none. */
    public static Optional<SearchSettings> of(SortedMap<String, String> settings) {
        if (!settings.containsKey(BY)) {
            return Optional.empty();
        }
        List<Limit> limits = new ArrayList<>();
        SortedMap<String, String> scales = new TreeMap<>();
        settings.forEach((name, text) -> {
            if (name.startsWith(LIMIT)) {
                Quantity.named(name.substring(LIMIT.length()))
                        .ifPresent(quantity -> limits.add(new Limit(quantity, Double.parseDouble(text))));
            } else if (name.startsWith(SCALE)) {
                scales.put(name.substring(SCALE.length()), text);
            }
        });
        List<Quantity> objectives = Arrays.stream(
                        settings.getOrDefault(OBJECTIVES, "").split(" ", -1))
                .flatMap(name -> Quantity.named(name).stream())
                .toList();
        return Optional.of(new SearchSettings(
                requireNonNull(settings.get(BY)),
                objectives,
                limits,
                scales,
                Integer.parseInt(settings.getOrDefault(FRESH_FROM, "0")),
                Integer.parseInt(settings.getOrDefault(CONFIRMING, "0")),
                choices(settings, scales.keySet()),
                budget(settings)));
    }

    private static SortedMap<String, List<String>> choices(SortedMap<String, String> settings, Set<String> parts) {
        SortedMap<String, List<String>> choices = new TreeMap<>();
        for (String part : parts) {
            List<String> values = new ArrayList<>();
            while (settings.containsKey(key(part, values.size()))) {
                values.add(requireNonNull(settings.get(key(part, values.size()))));
            }
            if (!values.isEmpty()) {
                choices.put(part, values);
            }
        }
        return choices;
    }

    private static String key(String part, int number) {
        return LIST + part + "." + number;
    }

    private static Optional<Budget> budget(SortedMap<String, String> settings) {
        return Optional.ofNullable(settings.get(TRIALS))
                .map(trials -> new Budget(
                        Integer.parseInt(trials),
                        Stream.ofNullable(settings.get(SECONDS))
                                .mapToDouble(Double::parseDouble)
                                .findFirst()));
    }

    /** Returns what {@link #of} reads. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(BY, by);
        texts.put(OBJECTIVES, objectives.stream().map(Quantity::name).collect(Collectors.joining(" ")));
        limits.forEach(limit -> texts.put(LIMIT + limit.quantity().name(), Double.toString(limit.bound())));
        scales.forEach((part, scale) -> texts.put(SCALE + part, scale));
        texts.put(FRESH_FROM, Integer.toString(freshFrom));
        texts.put(CONFIRMING, Integer.toString(confirming));
        choices.forEach((part, values) -> {
            for (int i = 0; i < values.size(); i++) {
                texts.put(key(part, i), values.get(i));
            }
        });
        budget.ifPresent(most -> {
            texts.put(TRIALS, Integer.toString(most.trials()));
            most.seconds().ifPresent(seconds -> texts.put(SECONDS, Double.toString(seconds)));
        });
        return texts;
    }

    /** What a trial of a search is for. */
    public enum Phase {
        /** To find good points. */
        SEARCH,
        /** To choose among the best few by seeds that none of them has seen. */
        CHOICE,
        /** To measure the winner by seeds that did not choose it. */
        WINNER
    }

    /** Returns what a trial of this repetition is for. */
    public Phase phase(int repetition) {
        return repetition < freshFrom
                ? Phase.SEARCH
                : repetition < freshFrom + confirming ? Phase.CHOICE : Phase.WINNER;
    }
}
