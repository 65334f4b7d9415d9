package org.trainmark.results.early.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The orders in which an audit has trainings come, one of each cell, as in a search that measures no cell twice. */
final class Orders {

    private static final long SEEDS = 1_000_003;

    private Orders() {}

    /** Returns the first training of each cell in the order of the log, and so many less one orders at random. */
    static List<List<FullTraining>> of(List<List<FullTraining>> cells, int count, long seed) {
        List<FullTraining> logged = cells.stream().map(cell -> cell.get(0)).toList();
        return Stream.concat(
                        Stream.of(logged),
                        IntStream.range(1, count)
                                .mapToObj(number -> random(cells, new SplittableRandom(seed * SEEDS + number))))
                .toList();
    }

    private static List<FullTraining> random(List<List<FullTraining>> cells, SplittableRandom random) {
        List<FullTraining> order = new ArrayList<>();
        for (List<FullTraining> cell : cells) {
            FullTraining chosen = cell.get(random.nextInt(cell.size()));
            int place = random.nextInt(order.size() + 1);
            order.add(chosen);
            order.set(order.size() - 1, order.get(place));
            order.set(place, chosen);
        }
        return order;
    }
}
