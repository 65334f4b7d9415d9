package org.trainmark.results.report.plot;

import java.util.List;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.stats.Interval;

/** An interval of y values at one place of the x axis. */
final class Whisker {

    private Whisker() {}

    static Series at(double x, Interval interval, int color) {
        List<Point> ends = List.of(new Point(x, interval.low(), ""), new Point(x, interval.high(), ""));
        return new Series("95 % interval", Style.solid(color).unmarked(), ends);
    }
}
