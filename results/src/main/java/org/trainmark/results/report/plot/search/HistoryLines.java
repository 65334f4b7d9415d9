package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.search.Moment;
import org.trainmark.results.search.Moment.Incumbent;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.stats.Interval;

/** What a search's moments look like over any x axis: a mark for each trial, the best so far, and its band. */
record HistoryLines(Subject subject, Quantity objective, List<Moment> moments, Worth worth) {

    HistoryLines {
        moments = List.copyOf(moments);
    }

    /** Returns them on an axis that covers each trial and the last band; earlier ones may be too wide to show. */
    static HistoryLines of(Subject subject, Quantity objective, List<Moment> moments) {
        Stream<Double> bounds = moments.stream()
                .skip(Math.max(0, moments.size() - 1))
                .flatMap(moment -> moment.best().stream())
                .flatMap(best -> best.band().stream())
                .flatMap(band -> Stream.of(band.low(), band.high()));
        double[] values = DoubleStream.concat(
                        moments.stream().flatMapToDouble(moment -> moment.loss().stream()),
                        bounds.mapToDouble(Double::doubleValue))
                .map(objective::value)
                .toArray();
        return new HistoryLines(subject, objective, moments, Worth.of(objective, values));
    }

    /** Returns the trials as marks that look as their points do; those without a value at the worse end. */
    List<Series> marks(List<Double> places) {
        return Marks.series(IntStream.range(0, moments.size())
                .mapToObj(i -> {
                    Moment moment = moments.get(i);
                    OptionalDouble loss = moment.loss();
                    double y = loss.isPresent() ? objective.value(loss.getAsDouble()) : worth.worst();
                    Style style = moment.eligible() ? subject.marks().style(moment.point()) : Marks.FAULTY;
                    return new Marks.Placed(style, new Point(places.get(i), worth.within(y), tooltip(i)));
                })
                .toList());
    }

    private String tooltip(int number) {
        Moment moment = moments.get(number);
        String value = moment.loss().isPresent()
                ? objective.unit().text(objective.value(moment.loss().getAsDouble()))
                : moment.trial().outcome().label();
        SearchedPoint point = moment.point();
        String ticket = point.isKnown() ? "known" : "ticket " + point.ticket();
        return "trial %d, %s: %s: %s"
                .formatted(number + 1, ticket, subject.search().text(point), value);
    }

    /** Returns the best so far. */
    List<Point> stairs(List<Double> places) {
        List<Point> stairs = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (moments.get(i).best().isPresent()) {
                add(
                        stairs,
                        places.get(i),
                        objective.value(moments.get(i).best().get().loss()));
            }
        }
        return stairs;
    }

    /** Returns the band's one edge from left to right, and the other back. */
    List<Point> band(List<Double> places) {
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Optional<Interval> band = moments.get(i).best().flatMap(Incumbent::band);
            if (band.isPresent()) {
                Interval values = objective.values(band.get());
                add(upper, places.get(i), values.high());
                add(lower, places.get(i), values.low());
            }
        }
        Collections.reverse(lower);
        upper.addAll(lower);
        return upper;
    }

    /** A value holds until the next: a straight line between them would promise more. */
    private void add(List<Point> stairs, double x, double y) {
        if (!stairs.isEmpty()) {
            stairs.add(new Point(x, stairs.get(stairs.size() - 1).y(), ""));
        }
        stairs.add(new Point(x, worth.within(y), ""));
    }
}
