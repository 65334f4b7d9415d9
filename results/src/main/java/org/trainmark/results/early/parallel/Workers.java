package org.trainmark.results.early.parallel;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.trainmark.results.stats.Medians;

/**
 * So many workers that train side by side.
 *
 * @param orders what they train, in each order in which the trainings may come
 */
record Workers(int count, List<Timetable> orders) {

    private static final int MOST = 8;

    Workers {
        orders = List.copyOf(orders);
    }

    /** Returns 1, 2, 4 and 8 workers, as many as have a training each. */
    static List<Workers> over(List<List<TimedTraining>> orders) {
        int trainings = orders.get(0).size();
        return IntStream.iterate(1, count -> count <= Math.min(MOST, trainings), count -> 2 * count)
                .mapToObj(count -> new Workers(
                        count,
                        orders.stream()
                                .map(order -> Timetable.sideBySide(order, count))
                                .toList()))
                .toList();
    }

    /** Returns how another stands against them in what they have in each order. */
    Standing against(double watched, ToDoubleFunction<Timetable> part) {
        return Standing.of(count, watched, each(part));
    }

    /** Returns how many trainings they had begun before a second: the median over the orders. */
    double begunBefore(double seconds) {
        return Medians.of(each(order -> order.begunBefore(seconds)));
    }

    private double[] each(ToDoubleFunction<Timetable> part) {
        return orders.stream().mapToDouble(part).toArray();
    }
}
