package org.trainmark.results.report.plot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.search.SearchRun;
import org.trainmark.results.search.SearchSummary;
import org.trainmark.results.search.StudiedSearch;
import org.trainmark.results.summary.RunSummary;

class SearchPlotsTest {

    private static final Pattern PLACE = Pattern.compile("(-?[0-9.]+) (-?[0-9.]+)");

    private static List<StudiedSearch> searches(RunSummary run) {
        return SearchSummary.of(run).orElseThrow().searches().stream()
                .map(StudiedSearch::new)
                .toList();
    }

    private static Plot plot(RunSummary run, String title) {
        return SearchPlots.of(searches(run)).stream()
                .filter(plot -> plot.title().contains(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<double[]> places(String drawn, String kind) {
        String path = Pattern.compile("<path d=\"([^\"]*)\" class=\"" + kind + "\"")
                .matcher(drawn)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        return PLACE.matcher(path)
                .results()
                .map(place -> new double[] {Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2))})
                .toList();
    }

    @Test
    void keepsTheBestSoFarInItsBand() {
        Plot history = plot(SearchRun.overAll(40), "How the search went");
        String drawn = history.panels().get(0).drawing().toString();
        List<double[]> band = places(drawn, "line c1 area");
        List<double[]> line = places(drawn, "line c1");
        double last = line.get(line.size() - 1)[0];

        double[] atEnd = band.stream()
                .filter(place -> place[0] == last)
                .mapToDouble(place -> place[1])
                .toArray();
        assertThat(Arrays.stream(atEnd).max().orElseThrow()).isGreaterThan(line.get(line.size() - 1)[1]);
        assertThat(Arrays.stream(atEnd).min().orElseThrow()).isLessThan(line.get(line.size() - 1)[1]);
        assertThat(band.get(0)[0]).isGreaterThan(line.get(0)[0]);
        assertThat(drawn).contains("winner, by fresh trials");
        assertThat(history.panels()).hasSize(2);
    }

    @Test
    void movesTheBestSoFarInStepsAlone() {
        List<double[]> line = places(
                plot(SearchRun.overAll(40), "How the search went")
                        .panels()
                        .get(0)
                        .drawing()
                        .toString(),
                "line c1");

        for (int i = 1; i < line.size(); i++) {
            double[] one = line.get(i - 1);
            double[] next = line.get(i);
            assertThat(one[0] == next[0] || one[1] == next[1]).isTrue();
        }
    }

    @Test
    void shadesThePlanesOfThePartsThatMatterMost() {
        Plot contour = plot(SearchRun.overAll(80), "estimated over the parts that matter most");

        assertThat(contour.panels())
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.drawing().toString())
                        .contains("class=\"shade h", "class=\"mark c")
                        .doesNotContainPattern("[ML]NaN"));
        assertThat(contour.legend().get(0).text()).startsWith("below ");
        assertThat(contour.note()).contains("% of the variance");
    }

    @Test
    void drawsABarForEachTrial() {
        RunSummary run = SearchRun.forEachOptimizer(20);
        Plot timeline = plot(run, "When which trial ran");
        String drawn = timeline.panels().get(0).drawing().toString();

        assertThat(Pattern.compile("<rect[^>]*class=\"part").matcher(drawn).results())
                .hasSize(run.trials().size());
        assertThat(drawn).contains(">optimizer sgd<", "winner: ");
        assertThat(timeline.note()).contains("Budget of each search: 200 trials and 10.0 min of them together.");
    }

    @Test
    void showsTheFrontWithIntervalsInBoth() {
        RunSummary run = SearchRun.ofTwoAims(40);
        Plot front = plot(run, "The front");
        String drawn = front.panels().get(0).drawing().toString();
        int points = searches(run).get(0).search().front().size();

        List<double[]> whiskers = new ArrayList<>();
        Pattern.compile("<path d=\"M([0-9.]+) ([0-9.]+)L([0-9.]+) ([0-9.]+)\" class=\"line c2\"")
                .matcher(drawn)
                .results()
                .forEach(match -> whiskers.add(new double[] {
                    Double.parseDouble(match.group(3)) - Double.parseDouble(match.group(1)),
                    Double.parseDouble(match.group(4)) - Double.parseDouble(match.group(2))
                }));
        assertThat(whiskers).hasSize(2 * points);
        assertThat(whiskers)
                .allSatisfy(whisker -> assertThat(Math.min(Math.abs(whisker[0]), Math.abs(whisker[1])))
                        .isCloseTo(0, within(1e-9)));
        assertThat(drawn).contains("class=\"label\">1<");
    }

    @Test
    void drawsNothingButTheTimeOfASearchWithoutAValue() {
        assertThat(SearchPlots.of(searches(SearchRun.ofFailures())))
                .extracting(Plot::title)
                .containsExactly("When which trial ran");
    }
}
