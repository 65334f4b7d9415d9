package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cli.output.ExitCode;

/** The page of a run, as browsers ask for it. */
class PageIT {

    private static final Pattern NOTICE = Pattern.compile("a page of this run is at (http://127\\.0\\.0\\.1:\\d+/)\n");
    private static final Path PUBLISHED =
            Path.of("..", "results", "published", "quickstart").toAbsolutePath().normalize();
    private static final int TRIALS = 54;

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static HostProcess host;
    private static URI page;

    @BeforeAll
    static void start(@TempDir Path directory) {
        host = HostProcess.start(directory, "page", PUBLISHED.toString());
        page = awaitPage(directory);
    }

    @AfterAll
    static void end() {
        host.close();
    }

    private static URI awaitPage(Path directory) {
        return Await.value("the page", () -> {
            Matcher notice = NOTICE.matcher(read(directory.resolve("err")));
            return notice.find() ? Optional.of(URI.create(notice.group(1))) : Optional.empty();
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return BROWSER.send(HttpRequest.newBuilder(page.resolve(path)).build(), BodyHandlers.ofString());
    }

    /** Events of a stream, one after the other. */
    private record Events(HttpResponse<Stream<String>> response, Iterator<String> lines) implements AutoCloseable {

        static Events of(URI where, String... headers) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(where);
            if (headers.length > 0) {
                request.headers(headers);
            }
            HttpResponse<Stream<String>> response = BROWSER.send(request.build(), BodyHandlers.ofLines());
            return new Events(response, response.body().iterator());
        }

        /** Returns the next event. */
        Event next() throws IOException {
            String id = "";
            while (lines.hasNext()) {
                String line = lines.next();
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    return new Event(id, new ObjectMapper().readTree(line.substring("data: ".length())));
                }
            }
            throw new AssertionError("the stream has ended");
        }

        @Override
        public void close() {
            response.body().close();
        }
    }

    private record Event(String id, JsonNode news) {}

    @Test
    void isServedWithHeadersThatKeepEverythingElseOut() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<!doctype html>").contains("./trainmark report " + PUBLISHED);
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("text/html; charset=utf-8"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .doesNotContainKey("access-control-allow-origin");
        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'sha256-");
    }

    @Test
    void tellsEveryTrialAndResumesWhereABrowserWas() throws Exception {
        Event all;
        try (Events events = Events.of(page.resolve("/events"))) {
            all = events.next();
        }
        assertThat(all.news().get("tries")).hasSize(TRIALS);
        assertThat(all.news().at("/progress/text").asText()).startsWith("54 of 54 trials: ");
        assertThat(all.news().at("/best/answer").asText()).startsWith("Soonest to 95 % accuracy: ");
        assertThat(all.id()).endsWith(":" + TRIALS);

        String before = all.id().replaceFirst(":.*", ":50");
        try (Events events = Events.of(page.resolve("/events"), "Last-Event-ID", before)) {
            assertThat(events.next().news().get("tries")).hasSize(TRIALS - 50);
        }
        try (Events events = Events.of(page.resolve("/events?after=" + all.id()))) {
            assertThat(events.next().news().has("tries")).isFalse();
        }
    }

    @Test
    void answersHoweverManyStreamsAreOpen() throws Exception {
        List<Events> open = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Events events = Events.of(page.resolve("/events"));
                open.add(events);
                assertThat(events.next().news().get("tries")).hasSize(TRIALS);
            }
            assertThat(get("/").statusCode()).isEqualTo(200);
            // More than browsers have connections for are told and sent away, to come again.
            Events last = open.get(7);
            assertThat(last.lines().next()).isEmpty();
            assertThat(last.lines().hasNext()).isFalse();
        } finally {
            open.forEach(Events::close);
        }
    }

    @Test
    void isForBrowsersOfThisMachineThatLook() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(page)
                .POST(HttpRequest.BodyPublishers.ofString("edit"))
                .build();
        HttpResponse<String> refused = BROWSER.send(post, BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("allow")).contains("GET");
        assertThat(statusFor("evil.example:" + page.getPort())).startsWith("HTTP/1.1 403 ");
        assertThat(statusFor("localhost:" + page.getPort())).startsWith("HTTP/1.1 200 ");
        assertThat(get("/trials.jsonl").statusCode()).isEqualTo(404);
        assertThat(get("/../run.json").statusCode()).isEqualTo(404);
        assertThat(get("/report").statusCode()).isEqualTo(404);
    }

    /** Java's own client sets no name of a host but the true one. */
    private static String statusFor(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.getPort());
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host)
                            .getBytes(UTF_8));
            return String.valueOf(in.readLine());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "page nowhere, nowhere does not exist",
        "page RUN --port=65536, 'must be a port from 0 to 65535, where 0 is any that is free, but is 65536'",
        "page RUN --port=USED, 'port USED of this machine cannot be had: Address already in use; choose another'",
        "run quickstart --page=http, must be a port from 0 to 65535",
        "run quickstart --page --dry-run, '--page shows a run, which --dry-run makes none of'",
        "run quickstart --page=USED --out OUT, port USED of this machine cannot be had"
    })
    void isRefusedWhereInputIsBad(String words, String why, @TempDir Path directory) throws IOException {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(used.getLocalPort());
            Path out = directory.resolve("out");
            String said = words.replace("RUN", PUBLISHED.toString())
                    .replace("USED", port)
                    .replace("OUT", out.toString());

            HostProcess.Ended ended = InProcess.run(Map.of(), said.split(" "));

            assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(ended.err()).contains(why.replace("USED", port));
            assertThat(ended.out()).isEmpty();
            assertThat(out).doesNotExist();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "groups of processes are made with Linux's tools")
    void endsAtCtrlCAndLeavesTheTerminalAsItWas(@TempDir Path directory) {
        try (HostProcess alone = HostProcess.startGroup(directory, "page", PUBLISHED.toString())) {
            awaitPage(directory);
            Signals.sendToGroup("INT", alone.pid());
            HostProcess.Ended ended = alone.awaitEnd();

            assertThat(ended.code()).isEqualTo(130);
            assertThat(ended.err().lines()).hasSize(1);
            assertThat(ended.out()).isEmpty();
        }
    }

    @Test
    void followsARunToItsEnd(@TempDir Path directory) throws Exception {
        String[] words = TinySuite.arguments(
                directory, List.of("run", "--page"), "measure.repetitions=2", "measure.convergence={max-epochs: 3}");
        List<JsonNode> heard = new ArrayList<>();
        HostProcess.Ended ended;
        try (HostProcess running = HostProcess.start(directory, words)) {
            try (Events events = Events.of(awaitPage(directory).resolve("/events"))) {
                do {
                    heard.add(events.next().news());
                } while (!heard.get(heard.size() - 1).has("over"));
            }
            ended = running.awaitEnd();
        }

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).endsWith("Report: run/report/report.html\n");
        assertThat(heard.stream().mapToInt(news -> news.path("tries").size()).sum())
                .isEqualTo(2);
        assertThat(heard)
                .anyMatch(news -> news.at("/running/0/cell/profile").asText().equals("quick"));
        assertThat(heard.get(heard.size() - 1).has("problem")).isFalse();
        assertThat(heard)
                .filteredOn(news -> news.has("progress"))
                .last()
                .satisfies(
                        news -> assertThat(news.at("/progress/text").asText()).isEqualTo("2 of 2 trials: 2 completed"));
    }
}
