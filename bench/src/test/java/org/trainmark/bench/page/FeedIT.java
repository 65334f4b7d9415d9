package org.trainmark.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;

/** What pages are told of a run, from its directory and from the process that runs it. */
class FeedIT {

    private static final Instant NOW = Instant.parse("2026-01-01T00:01:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Trial> trials = Trials.trials(3, 1);
    private final TrialReport first = PageRuns.trained(Results.of(trials.get(0), 0), 0.5, 0.75);
    private final TrialReport second = Results.of(trials.get(1), Outcome.DIVERGED);
    private final TrialReport third = Results.of(trials.get(2), 2);
    private final Path root;
    private final Feed feed;
    private final Visit visit = new Visit(Place.START);

    FeedIT(@TempDir Path directory) {
        root = directory.resolve("run");
        feed = new Feed(root, Clock.fixed(NOW, ZoneOffset.UTC), () -> 0);
    }

    private void log(TrialReport... reports) {
        try (RunWriter writer = RunDirectory.openForWriting(root)) {
            if (!writer.resumes()) {
                writer.writeInfo(PageRuns.INFO);
            }
            try (TrialLog log = writer.openLog(notice -> {})) {
                List.of(reports).forEach(log::append);
            }
        }
    }

    private JsonNode news(Visit page) {
        return read(feed.news(page).orElseThrow());
    }

    private static JsonNode read(News news) {
        try {
            return JSON.readTree(news.json());
        } catch (JsonProcessingException e) {
            throw new AssertionError(news.json(), e);
        }
    }

    private static List<String> cells(JsonNode news) {
        List<String> cells = new ArrayList<>();
        news.path("tries").forEach(one -> cells.add(one.at("/cell/batch-size").asText()));
        return cells;
    }

    @Test
    void waitsForARunThatIsNotThereYet() {
        JsonNode waiting = news(visit);
        assertThat(waiting.get("directory").asText()).isEqualTo(root.toString());
        assertThat(waiting.has("run")).isFalse();
        assertThat(feed.news(visit)).isEmpty();

        log(first);

        JsonNode begun = news(visit);
        assertThat(begun.at("/run/name").asText()).isEqualTo("shown");
        assertThat(cells(begun)).containsExactly("batch 1");
    }

    @Test
    void tellsWhatIsNewAndNothingTwice() {
        log(first);
        JsonNode begun = news(visit);
        assertThat(begun.at("/progress/text").asText()).isEqualTo("1 of 3 trials: 1 completed");
        assertThat(begun.at("/progress/left/0").asDouble()).isEqualTo(4);
        assertThat(begun.at("/run/live").asBoolean()).isFalse();
        assertThat(begun.get("now").asLong()).isEqualTo(NOW.toEpochMilli());
        assertThat(feed.news(visit)).isEmpty();

        log(second);

        JsonNode grown = news(visit);
        assertThat(cells(grown)).containsExactly("batch 2");
        assertThat(grown.get("from").asInt()).isEqualTo(1);
        assertThat(grown.at("/progress/text").asText()).isEqualTo("2 of 3 trials: 1 completed, 1 diverged");
        assertThat(grown.has("run")).isFalse();
        assertThat(feed.news(visit)).isEmpty();
    }

    @Test
    void tellsEveryPageForItself() {
        log(first);
        news(visit);

        assertThat(cells(news(new Visit(Place.START)))).hasSize(1);
    }

    @Test
    void resumesBehindTheLineThatAPageKnows() {
        log(first, second);
        Place place = feed.news(visit).orElseThrow().place();
        assertThat(place.line()).isEqualTo(2);
        log(third);

        JsonNode resumed = news(new Visit(Place.parse(place.text())));

        assertThat(cells(resumed)).containsExactly("batch 3");
        assertThat(resumed.get("from").asInt()).isEqualTo(2);
        assertThat(resumed.at("/progress/complete").asBoolean()).isTrue();
    }

    @Test
    void tellsAllToAPageOfAnotherRun() {
        log(first, second);

        assertThat(cells(news(new Visit(new Place("other.1", 1))))).hasSize(2);
    }

    @Test
    void waitsForTheEndOfALine() throws IOException {
        log(first, second);
        byte[] whole = Files.readAllBytes(root.resolve("trials.jsonl"));
        Files.write(root.resolve("trials.jsonl"), Arrays.copyOf(whole, whole.length - 1));

        assertThat(cells(news(visit))).containsExactly("batch 1");
        Files.writeString(root.resolve("trials.jsonl"), "\n", StandardOpenOption.APPEND);

        assertThat(cells(news(visit))).containsExactly("batch 2");
    }

    @Test
    void beginsAnewWhereTheLogGotShorter() throws IOException {
        log(first, second);
        Place before = feed.news(visit).orElseThrow().place();
        byte[] whole = Files.readAllBytes(root.resolve("trials.jsonl"));
        int end = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        Files.write(root.resolve("trials.jsonl"), Arrays.copyOf(whole, end));

        JsonNode anew = news(visit);

        assertThat(cells(anew)).containsExactly("batch 1");
        assertThat(anew.get("from").asInt()).isZero();
        assertThat(visit.place().key()).isNotEqualTo(before.key());
    }

    @Test
    void tellsWhatIsDamagedAndGoesOnOnceItIsMended() throws IOException {
        log(first);
        news(visit);
        Path file = root.resolve("trials.jsonl");
        byte[] whole = Files.readAllBytes(file);
        Files.writeString(file, "{}\n", StandardOpenOption.APPEND);

        assertThat(news(visit).get("problem").asText()).contains("trials.jsonl", "line 2");
        assertThat(feed.news(visit)).isEmpty();
        Files.write(file, whole);
        log(second);

        JsonNode mended = news(visit);
        assertThat(mended.get("problem").isNull()).isTrue();
        assertThat(cells(mended)).containsExactly("batch 2");
    }

    @Test
    void tellsWhichTrialsRunAndTheirCurvesPointByPoint() {
        log(first);
        Growing worker = new Growing();
        LiveRun live = new LiveRun(worker, Clock.fixed(NOW, ZoneOffset.UTC));
        feed.watch(live);
        TrialKey key = trials.get(1).key(Origin.GRID);
        Tally tally = Tally.of(new Extent(3, false), List.of(first), 1);
        live.started(key, tally);

        JsonNode started = news(visit);
        String name = key.id() + "@" + NOW.toEpochMilli();
        assertThat(started.at("/run/live").asBoolean()).isTrue();
        assertThat(started.at("/running/0/name").asText()).isEqualTo(name);
        assertThat(started.at("/running/0/cell/batch-size").asText()).isEqualTo("batch 2");
        assertThat(started.at("/running/0/beside").asText()).isEqualTo("1 trial of all cells");
        assertThat(started.at("/running/0/typical")).hasSize(2);
        assertThat(started.has("points")).isFalse();

        worker.curve = PageRuns.curve(0.25, 0.5);
        assertThat(news(visit).at("/points").get(name).toString())
                .isEqualTo("{\"from\":0,\"points\":[[1.0,0.75,0.25],[2.0,0.5,0.5]]}");
        assertThat(feed.news(visit)).isEmpty();
        worker.curve = PageRuns.curve(0.25, 0.5, 1);
        assertThat(news(visit).at("/points").get(name).get("from").asInt()).isEqualTo(2);

        log(second);
        live.ended(second, new Tally(new Extent(4, true), Map.of(Outcome.DIVERGED, 1), 0, 0, 1, 2, 1));
        JsonNode ended = news(visit);
        assertThat(ended.get("running")).isEmpty();
        assertThat(ended.at("/progress/grows").asBoolean()).isTrue();
    }

    /** A worker whose only trial has a curve that grows. */
    private static final class Growing implements Worker {

        private List<CurvePoint> curve = List.of();

        @Override
        public TrialReport run(TrialRequest request, Optional<Judge> judge) {
            throw new AssertionError("nothing is to run");
        }

        @Override
        public List<CurvePoint> curveSoFar(TrialKey trial) {
            return curve;
        }
    }

    @Test
    void namesAReportThatIsNoOlderThanTheLastTrial() throws IOException {
        log(first, second, third);
        assertThat(news(visit).at("/progress/report").isMissingNode()).isTrue();
        assertThat(feed.report()).isEmpty();
        Path report = Files.writeString(root.resolve("report/report.html"), "<p>");

        assertThat(news(visit).at("/progress/report").asText()).isEqualTo(report.toString());
        assertThat(feed.report()).contains(report);

        Path elsewhere = Files.move(report, root.resolveSibling("elsewhere"));
        Files.createSymbolicLink(report, elsewhere);
        assertThat(feed.report()).isEmpty();
    }

    @Test
    void saysThatItEnds() {
        log(first);
        news(visit);

        feed.end();

        News last = feed.news(visit).orElseThrow();
        assertThat(last.last()).isTrue();
        assertThat(read(last).get("over").asBoolean()).isTrue();
    }

    @Test
    void isSentAsOneEventWithThePlaceInTheLog() throws Exception {
        log(first);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new EventStream(feed, visit, true).writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .matches("(?s)retry: 2000\n\nid: [0-9a-z]+\\.1:1\ndata: \\{[^\n]+}\n\n");
        assertThat(visit.place().line()).isEqualTo(1);
    }

    @Test
    void endsTheStreamOfAPageThatWasToldTheLast() throws Exception {
        log(first);
        feed.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new EventStream(feed, visit, false).writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"over\":true");
    }
}
