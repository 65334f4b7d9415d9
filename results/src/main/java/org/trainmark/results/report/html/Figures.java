package org.trainmark.results.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.plot.Plot;

/**
 * The pictures of a page, so many in a row that none stands beside an empty half.
 *
 * @param first what a reader sees before any table: one wide plot, or two
 */
public record Figures(List<Plot> first, List<Plot> others) {

    public Figures {
        first = List.copyOf(first);
        others = List.copyOf(others);
    }

    static Figures of(List<Plot> plots) {
        int wide = plots.isEmpty() || isWide(plots.get(0)) ? 1 : 2;
        int leading = Math.min(plots.size(), wide);
        boolean pair = leading == 2 && isWide(plots.get(1));
        return pair ? of(plots, 1) : of(plots, leading);
    }

    private static Figures of(List<Plot> plots, int leading) {
        return new Figures(plots.subList(0, leading), plots.subList(leading, plots.size()));
    }

    private static boolean isWide(Plot plot) {
        return plot.panels().size() > 1;
    }

    List<Element> lead() {
        return section("Pictures", first);
    }

    /** Returns all where something else is seen before any table. */
    List<Element> all() {
        return section(
                "Pictures of the cells",
                Stream.concat(first.stream(), others.stream()).toList());
    }

    List<Element> rest() {
        return section("More pictures", others);
    }

    /** Returns plots under a heading; nothing where there are none. */
    public static List<Element> section(String title, List<Plot> plots) {
        return plots.isEmpty()
                ? List.of()
                : List.of(
                        Element.of("h2", title),
                        Element.of("div").with("class", "plots").add(figures(plots)));
    }

    /** The last of an odd number of narrow plots has its words beside it. */
    private static List<Element> figures(List<Plot> plots) {
        List<Plot> narrow = plots.stream().filter(plot -> !isWide(plot)).toList();
        List<Element> figures = new ArrayList<>();
        for (Plot plot : plots) {
            boolean alone = narrow.size() % 2 == 1 && plot.equals(narrow.get(narrow.size() - 1));
            figures.add(alone ? HtmlPlot.of(plot).with("class", "alone") : HtmlPlot.of(plot));
        }
        return figures;
    }
}
