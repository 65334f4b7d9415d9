package org.trainmark.results.export.mlflow;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A tracking server of MLflow, by its REST API of version 2.0. */
public final class MlflowServer {

    /** As many points, parameters and tags a server takes at once. */
    private static final int MOST_POINTS = 1000;

    private static final int MOST_TEXTS = 100;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int FINE = 200;
    private static final int NOT_THERE = 404;

    private final URI root;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final ObjectMapper mapper = new ObjectMapper();

    /** @param root such as {@code http://127.0.0.1:5000} */
    public MlflowServer(URI root) {
        this.root = requireNonNull(root, "root");
    }

    /**
     * Tells runs, under an experiment that is made if there is none of its name.
     *
     * @throws MlflowServerException if the server cannot be reached, or refuses something; what it has by then stays
     *     there
     */
    public void tell(TrackedRuns tracked) {
        String experiment = experiment(tracked.experiment());
        for (TrackedRun run : tracked.runs()) {
            tell(experiment, run);
        }
    }

    private String experiment(String name) {
        String query = "experiments/get-by-name?experiment_name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        HttpResponse<String> found = send(HttpRequest.newBuilder(at(query)).GET());
        if (found.statusCode() == FINE) {
            return text(read(found).path("experiment").path("experiment_id"), "an experiment's id");
        }
        if (found.statusCode() != NOT_THERE) {
            throw refused(query, found);
        }
        ObjectNode made = JsonNodeFactory.instance.objectNode().put("name", name);
        return text(post("experiments/create", made).path("experiment_id"), "an experiment's id");
    }

    private void tell(String experiment, TrackedRun run) {
        ObjectNode made = JsonNodeFactory.instance
                .objectNode()
                .put("experiment_id", experiment)
                .put("run_name", run.name())
                .put("user_id", "trainmark")
                .put("start_time", run.startedAt().toEpochMilli());
        texts(List.copyOf(run.tags().entrySet()), made.putArray("tags"));
        JsonNode info = post("runs/create", made).path("run").path("info");
        String id = text(info.path("run_id"), "a run's id");
        log(id, run);
        ObjectNode ended = JsonNodeFactory.instance
                .objectNode()
                .put("run_id", id)
                .put("status", run.finished() ? "FINISHED" : "FAILED")
                .put("end_time", run.endedAt().toEpochMilli());
        post("runs/update", ended);
    }

    private void log(String id, TrackedRun run) {
        List<Map.Entry<String, String>> parameters =
                List.copyOf(run.parameters().entrySet());
        for (int from = 0; from < parameters.size(); from += MOST_TEXTS) {
            ObjectNode batch = JsonNodeFactory.instance.objectNode().put("run_id", id);
            texts(parameters.subList(from, Math.min(parameters.size(), from + MOST_TEXTS)), batch.putArray("params"));
            post("runs/log-batch", batch);
        }
        List<TrackedRun.Point> points = run.points();
        for (int from = 0; from < points.size(); from += MOST_POINTS) {
            ObjectNode batch = JsonNodeFactory.instance.objectNode().put("run_id", id);
            ArrayNode metrics = batch.putArray("metrics");
            points.subList(from, Math.min(points.size(), from + MOST_POINTS))
                    .forEach(point -> metrics.addObject()
                            .put("key", point.metric())
                            .put("value", point.value())
                            .put("timestamp", point.when().toEpochMilli())
                            .put("step", point.step()));
            post("runs/log-batch", batch);
        }
    }

    private static void texts(List<Map.Entry<String, String>> texts, ArrayNode array) {
        texts.forEach(text -> array.addObject().put("key", text.getKey()).put("value", text.getValue()));
    }

    private JsonNode post(String call, ObjectNode body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(call))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() != FINE) {
            throw refused(call, answer);
        }
        return read(answer);
    }

    private URI at(String call) {
        String base = root.toString().replaceFirst("/+$", "");
        return URI.create(base + "/api/2.0/mlflow/" + call);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(LONGEST).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MlflowServerException("interrupted while " + root + " answered", e);
        } catch (IOException e) {
            throw new MlflowServerException(
                    root + " does not answer: start the server, or give another with --server", e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return mapper.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new MlflowServerException(root + " does not answer as MLflow does: is it a tracking server?", e);
        }
    }

    private String text(JsonNode node, String what) {
        if (!node.isTextual()) {
            throw new MlflowServerException(
                    "%s does not answer as MLflow does: it does not tell %s".formatted(root, what), null);
        }
        return node.textValue();
    }

    private MlflowServerException refused(String call, HttpResponse<String> answer) {
        String said = answer.body().length() > 300 ? answer.body().substring(0, 300) : answer.body();
        return new MlflowServerException(
                "%s refused %s with %d: %s".formatted(root, call, answer.statusCode(), said), null);
    }
}
