package org.trainmark.results.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlflow.api.proto.Service.CreateExperiment;
import org.mlflow.api.proto.Service.CreateRun;
import org.mlflow.api.proto.Service.Experiment;
import org.mlflow.api.proto.Service.GetExperimentByName;
import org.mlflow.api.proto.Service.GetMetricHistory;
import org.mlflow.api.proto.Service.LogBatch;
import org.mlflow.api.proto.Service.Run;
import org.mlflow.api.proto.Service.SearchRuns;
import org.mlflow.api.proto.Service.UpdateRun;
import org.mlflow_project.google.protobuf.Message;
import org.mlflow_project.google.protobuf.util.JsonFormat;

/**
 * A tracking server of MLflow in memory. What it is told it reads by MLflow's own definition of the messages, which
 * knows no field but its own.
 */
final class StubMlflow implements AutoCloseable {

    private static final String API = "/api/2.0/mlflow/";

    private final HttpServer server;
    private final List<Experiment> experiments = new ArrayList<>();
    private final Map<String, Run.Builder> runs = new LinkedHashMap<>();
    private String problem = "";

    StubMlflow() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers every question about runs with this from now on. */
    void breakWith(String answer) {
        problem = answer;
    }

    List<Run> runs() {
        return runs.values().stream().map(Run.Builder::build).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status = 200;
        String body;
        try {
            String call = exchange.getRequestURI().getPath().substring(API.length());
            String text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            body = problem.isEmpty()
                    ? answer(call, text, exchange.getRequestURI().getRawQuery())
                    : problem;
            status = body.contains("RESOURCE_DOES_NOT_EXIST") ? 404 : 200;
        } catch (IOException | RuntimeException e) {
            status = 400;
            body = "{\"error_code\": \"INVALID_PARAMETER_VALUE\", \"message\": \"%s\"}".formatted(e.getMessage());
        }
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private String answer(String call, String body, String query) throws IOException {
        return switch (call) {
            case "experiments/get-by-name" -> experimentNamed(parameter(query, "experiment_name"));
            case "experiments/create" ->
                create(read(body, CreateExperiment.newBuilder()).build());
            case "runs/create" -> create(read(body, CreateRun.newBuilder()).build());
            case "runs/log-batch" -> log(read(body, LogBatch.newBuilder()).build());
            case "runs/update" -> update(read(body, UpdateRun.newBuilder()).build());
            case "runs/search" ->
                written(SearchRuns.Response.newBuilder().addAllRuns(runs()).build());
            case "metrics/get-history" -> history(parameter(query, "run_id"), parameter(query, "metric_key"));
            default -> throw new IOException("there is no " + call);
        };
    }

    private static String parameter(String query, String name) {
        return Stream.of(query.split("&", -1))
                .filter(one -> one.startsWith(name + "="))
                .map(one -> URLDecoder.decode(one.substring(name.length() + 1), UTF_8))
                .findFirst()
                .orElse("");
    }

    private static <T extends Message.Builder> T read(String body, T message) throws IOException {
        JsonFormat.parser().merge(body, message);
        return message;
    }

    private static String written(Message message) throws IOException {
        return JsonFormat.printer().preservingProtoFieldNames().print(message);
    }

    private String experimentNamed(String name) throws IOException {
        for (Experiment experiment : experiments) {
            if (experiment.getName().equals(name)) {
                return written(GetExperimentByName.Response.newBuilder()
                        .setExperiment(experiment)
                        .build());
            }
        }
        return "{\"error_code\": \"RESOURCE_DOES_NOT_EXIST\", \"message\": \"no such experiment\"}";
    }

    private String create(CreateExperiment asked) throws IOException {
        String id = Integer.toString(experiments.size() + 1);
        experiments.add(Experiment.newBuilder()
                .setExperimentId(id)
                .setName(asked.getName())
                .build());
        return written(
                CreateExperiment.Response.newBuilder().setExperimentId(id).build());
    }

    private String create(CreateRun asked) throws IOException {
        String id = "%032x".formatted(runs.size() + 1);
        Run.Builder run = Run.newBuilder();
        run.getInfoBuilder()
                .setRunId(id)
                .setRunUuid(id)
                .setRunName(asked.getRunName())
                .setExperimentId(asked.getExperimentId())
                .setStartTime(asked.getStartTime());
        run.getDataBuilder().addAllTags(asked.getTagsList());
        runs.put(id, run);
        return written(CreateRun.Response.newBuilder().setRun(run).build());
    }

    private Run.Builder run(String id) {
        return Optional.ofNullable(runs.get(id)).orElseThrow();
    }

    private String log(LogBatch batch) {
        run(batch.getRunId())
                .getDataBuilder()
                .addAllMetrics(batch.getMetricsList())
                .addAllParams(batch.getParamsList());
        return "{}";
    }

    private String update(UpdateRun asked) throws IOException {
        Run.Builder run = run(asked.getRunId());
        run.getInfoBuilder().setStatus(asked.getStatus()).setEndTime(asked.getEndTime());
        return written(UpdateRun.Response.newBuilder().setRunInfo(run.getInfo()).build());
    }

    private String history(String run, String metric) throws IOException {
        return written(GetMetricHistory.Response.newBuilder()
                .addAllMetrics(run(run).getData().getMetricsList().stream()
                        .filter(one -> one.getKey().equals(metric))
                        .toList())
                .build());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
