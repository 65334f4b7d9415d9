package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.search.SearchedPart;
import org.trainmark.results.summary.RunSummary;

/** The first objective by each part of the space. */
final class SlicePlot {

    private SlicePlot() {}

    static Optional<Plot> of(Subject subject) {
        List<Plot.Panel> panels = new ArrayList<>();
        Size size = Size.ofEach(subject.varied().size());
        Worth worth = subject.worth();
        for (SearchedPart part : subject.varied()) {
            String name = RunSummary.shortName(part.name());
            XyChart chart = new XyChart(
                    subject.objective().title() + " by " + name,
                    "A mark for each point that has the part.",
                    new PartAxis(part).axis(),
                    worth.axis(),
                    subject.marks()
                            .at(
                                    mark -> part.unit(mark.point()),
                                    mark -> mark.value().orElse(worth.worst())),
                    Optional.empty());
            panels.add(
                    new Plot.Panel(name, Optional.empty(), chart.drawn(subject.id() + "slice" + panels.size(), size)));
        }
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plot(
                        subject.title(subject.objective().title() + " by each part of the space"),
                        "All other parts vary too. A part that exists under some choices only has the points of those."
                                + " Points without a value stand at the worse end.",
                        panels,
                        subject.marks().legend()));
    }
}
