package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.ContourChart;
import org.trainmark.results.report.svg.Patch;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.search.PartImportance;
import org.trainmark.results.search.importance.Share;
import org.trainmark.results.summary.RunSummary;

/** What is estimated of the first objective over the planes of the parts that matter most, with the measured points. */
final class ContourPlot {

    private static final int FEWEST_PARTS = 2;
    private static final int MOST_PARTS = 3;

    /** A third part that explains less has no plane worth the room. */
    private static final double LEAST_SHARE = 0.02;

    private final Subject subject;
    private final PartImportance estimate;

    private ContourPlot(Subject subject, PartImportance estimate) {
        this.subject = subject;
        this.estimate = estimate;
    }

    /** Returns nothing of too few points or of a single part. */
    static Optional<Plot> of(Subject subject) {
        return subject.studied()
                .ofObjective()
                .map(estimate -> new ContourPlot(subject, estimate))
                .flatMap(plot -> {
                    List<Plane> planes = plot.planes();
                    return planes.isEmpty() ? Optional.empty() : Optional.of(plot.plot(planes));
                });
    }

    private List<Plane> planes() {
        List<Share> shares = estimate.importance().parts();
        List<Integer> most = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shares.get(i).value()))
                .limit(MOST_PARTS)
                .toList();
        boolean third = most.size() == MOST_PARTS
                && shares.get(most.get(MOST_PARTS - 1)).value() >= LEAST_SHARE;
        int parts = third ? MOST_PARTS : Math.min(FEWEST_PARTS, most.size());
        List<Plane> planes = new ArrayList<>();
        for (int up = 1; up < parts; up++) {
            for (int across = 0; across < up; across++) {
                planes.add(Plane.of(
                        estimate,
                        most.get(across),
                        most.get(up),
                        subject.search().points()));
            }
        }
        return planes.stream().filter(Plane::isCovered).toList();
    }

    private Plot plot(List<Plane> planes) {
        List<List<Patch>> patches = planes.stream().map(Plane::patches).toList();
        Shades shades = Shades.of(
                estimate.quantity(),
                patches.stream()
                        .flatMap(List::stream)
                        .flatMapToDouble(Patch::known)
                        .toArray());
        List<Plot.Panel> panels = new ArrayList<>();
        for (int i = 0; i < planes.size(); i++) {
            panels.add(panel(planes.get(i), patches.get(i), shades, i, Size.ofEach(planes.size())));
        }
        List<Plot.Key> legend = new ArrayList<>(shades.legend());
        legend.addAll(subject.marks().legend());
        return new Plot(
                subject.title(subject.objective().title() + ", estimated over the parts that matter most"),
                note(),
                panels,
                legend);
    }

    private Plot.Panel panel(Plane plane, List<Patch> patches, Shades shades, int number, Size size) {
        String across = RunSummary.shortName(plane.acrossPart().name());
        String up = RunSummary.shortName(plane.upPart().name());
        ContourChart chart = new ContourChart(
                "%s over %s and %s".formatted(subject.objective().title(), across, up),
                "Shades of what is estimated, the stronger the better, and a mark for each point.",
                new PartAxis(plane.acrossPart()).axis(),
                new PartAxis(plane.upPart()).axis(),
                patches,
                shades.bands(),
                subject.marks()
                        .at(
                                mark -> plane.acrossPart().unit(mark.point()),
                                mark -> plane.upPart().unit(mark.point())));
        return new Plot.Panel(
                "%s and %s".formatted(across, up),
                Optional.empty(),
                chart.drawn(subject.id() + "plane" + number, size));
    }

    private String note() {
        double foretold = estimate.landscape().foretold();
        String trust = foretold > 0
                ? "Each point is foretold from all others to %.0f %% of the variance".formatted(100 * foretold)
                : "It foretells no point from the others, so do not trust it";
        return "Shade: the mean over all other parts, by the smooth estimate that the shares of the variance are from; the"
                + " stronger, the better. %s. Blank where no point is near enough to say more than a guess. Points that failed are not in it."
                        .formatted(trust);
    }
}
