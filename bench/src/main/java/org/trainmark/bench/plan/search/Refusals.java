package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.OpenPlaces;
import org.trainmark.bench.search.ScrambledSobol;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.setting.Setting;

/** Which places of a space are never started, since their memory is known to be too little. */
record Refusals(SearchedCells cells, MemoryForecast forecast) {

    /** So many places are gone through one by one; of more, as many stand for all. */
    private static final int MOST_PLACES = 1_000;

    private static final int MOST_TOLD = 50;

    /** What memory rests on. */
    private static final Set<String> RELEVANT = Set.of(
            Setting.MODEL.name(),
            Setting.OPTIMIZER.name(),
            Setting.BATCH_SIZE.name(),
            Setting.MICRO_BATCH_SIZE.name(),
            Setting.DATA.name(),
            Setting.PROFILE.name());

    Refusals {
        requireNonNull(cells, "cells");
        requireNonNull(forecast, "forecast");
    }

    boolean has(Cell cell) {
        return forecast.refusal(cell).isPresent();
    }

    /** Returns the places of a space of few; none of others. */
    List<double[]> ofFew() {
        return forecast.isBlank() || !isOfFew()
                ? List.of()
                : places().stream()
                        .filter(place -> cells.at(place).filter(this::has).isPresent())
                        .toList();
    }

    private boolean isOfFew() {
        return domain().places() <= MOST_PLACES;
    }

    private Domain domain() {
        return cells.coordinates().domain();
    }

    private List<double[]> places() {
        if (isOfFew()) {
            return new OpenPlaces(new Evidence(domain(), List.of(), List.of(), List.of()))
                    .ofLattice(2)
                    .toList();
        }
        ScrambledSobol sobol = new ScrambledSobol(domain().size(), 0);
        return IntStream.range(0, MOST_PLACES)
                .mapToObj(i -> domain().place(sobol.point(i)))
                .toList();
    }

    /** Returns why points are refused, by what of them memory rests on; the first few of many. */
    SortedMap<String, String> told() {
        SortedMap<String, String> told = new TreeMap<>();
        for (double[] place : forecast.isBlank() ? List.<double[]>of() : places()) {
            Optional<Cell> cell = cells.at(place);
            cell.flatMap(forecast::refusal).ifPresent(why -> {
                if (told.size() < MOST_TOLD) {
                    told.putIfAbsent(relevant(cell.orElseThrow()), why);
                }
            });
        }
        return told;
    }

    private static String relevant(Cell cell) {
        return cell.values().entrySet().stream()
                .filter(value -> RELEVANT.contains(value.getKey().split("\\.", 2)[0]))
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(joining(" "));
    }

    /** Returns why a search is over, and how much of the space is refused. */
    String with(String over) {
        String refused = inWords();
        return refused.isEmpty() ? over : over + ", and " + refused;
    }

    private String inWords() {
        List<double[]> all = forecast.isBlank() ? List.of() : places();
        long refused = all.stream()
                .filter(place -> cells.at(place).filter(this::has).isPresent())
                .count();
        if (refused == 0) {
            return "";
        }
        String share = isOfFew()
                ? "%d of %d points need".formatted(refused, all.size())
                : "about %.0f %% of the space needs".formatted(100.0 * refused / all.size());
        return share + " more memory than there is";
    }
}
