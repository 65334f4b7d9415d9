package org.trainmark.bench.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.amt.AmtFile.Request;
import org.trainmark.bench.amt.json.JsonTree;
import org.trainmark.bench.amt.json.Node;
import org.trainmark.bench.amt.service.Member;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Problems;

class ExportTest {

    private static final String OWN = """
            # Which settings are best?
            name: own.suite_of_an-all-too-long-name-here
            data: {set: digits, validation: 0.2}
            model: {mlp: {hidden: [64], activation: relu}}
            loss: cross-entropy
            optimizer: adam
            batch-size: 32
            seed: 3
            search:
              space:
                learning-rate: {from: 1e-4, to: 1, scale: log}
                batch-size: {from: 16, to: 128, scale: log, factor: 2}
              by: tpe
              objective: {maximize: final-accuracy}
              subject-to: {peak-resident: 1GiB}
              budget: {trials: 30, time: 1m, target: 97%, without-improvement: 10}
              end-early: forecast
            measure: {repetitions: 2, convergence: {max-epochs: 9}}
            limits: {trial-timeout: 90s}
            """;

    private static String suite(Request request) {
        return Imported.of(request, List.of(), List.of(), 10).suite();
    }

    private static Node exported(String suite, Optional<Request> kept) {
        return new Node(Export.of("suite.yaml", suite, kept).request().tree(), "", new Problems(""));
    }

    private static Node config(Node request, String... names) {
        return request.at(Member.CONFIG).flatMap(config -> config.at(names)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {Requests.XGBOOST, Requests.FULL})
    void whatNobodyChangedComesBackAsItWas(String json) {
        Request request = Requests.read(json);
        String canonical = JsonTree.text(JsonTree.parse(json, "request.json", new Problems("request.json")));
        assertThat(Export.of("suite.yaml", suite(request), Optional.of(request))
                        .request()
                        .text())
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Random|TrainingJobEarlyStoppingType|\"Off\"",
                "Hyperband|TrainingJobEarlyStoppingType|\"Off\"",
                "Hyperband|StrategyConfig|{\"HyperbandStrategyConfig\": {\"MinResource\": 2, \"MaxResource\": 50}}",
                "Bayesian|TuningJobCompletionCriteria|{}",
                "Bayesian|TuningJobCompletionCriteria|{\"ConvergenceDetected\": {\"CompleteOnConvergence\": \"Disabled\"}}",
                "Bayesian|RandomSeed|''",
                "Bayesian|ResourceLimits|{\"MaxParallelTrainingJobs\": 5}"
            })
    void whateverTheStrategy(String strategy, String member, String value) {
        String config = "/HyperParameterTuningJobConfig/";
        String json = Requests.with(Requests.FULL, config + "TrainingJobEarlyStoppingType", "\"Off\"");
        json = Requests.with(json, config + "Strategy", "\"%s\"".formatted(strategy));
        whatNobodyChangedComesBackAsItWas(Requests.with(json, config + member, value));
    }

    @Test
    void inTheOrderInWhichItWas() {
        String range = "{\"Name\": \"%s\", \"MinValue\": \"1\", \"MaxValue\": \"2\"}";
        whatNobodyChangedComesBackAsItWas(Requests.with(
                Requests.XGBOOST,
                "/HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges",
                "[%s, %s, %s]".formatted(range.formatted("m"), range.formatted("z"), range.formatted("a"))));
    }

    @Test
    void aGridComesBackAsItWas() {
        String config = "/HyperParameterTuningJobConfig/";
        String json = Requests.with(Requests.FULL, config + "Strategy", "\"Grid\"");
        json = Requests.with(json, config + "ParameterRanges/IntegerParameterRanges", "[]");
        json = Requests.with(json, config + "ParameterRanges/ContinuousParameterRanges", "[]");
        whatNobodyChangedComesBackAsItWas(Requests.with(json, config + "ResourceLimits/MaxNumberOfTrainingJobs", ""));
        whatNobodyChangedComesBackAsItWas(Requests.with(json, config + "ResourceLimits/MaxNumberOfTrainingJobs", "4"));
    }

    @Test
    void whatSomebodyChangedIsWrittenAnew() {
        Request kept = Requests.read(Requests.FULL);
        String changed = suite(kept)
                .replace("trials: 40", "trials: 50")
                .replace("{from: 1, to: 5, whole: true}", "{from: 1, to: 6, whole: true}")
                .replace("target: 0.2, ", "")
                .replace("epochs: \"10\"", "epochs: \"20\"")
                .replace("rmse=([0-9.]+)", "rmse: ([0-9.]+)")
                .replace("end-early: median-amt", "end-early: {asha-optuna: {first: 2}}")
                .replace("max-epochs: 100000", "max-epochs: 40")
                .replace("start-with: [parent]", "start-with: [other]");
        Node request = exported(changed, Optional.of(kept));
        assertThat(config(request, "ResourceLimits").number("MaxNumberOfTrainingJobs"))
                .contains("50");
        List<Node> integers = config(request, Member.RANGES, Member.INTEGERS).items();
        assertThat(integers.get(0).text(Member.SCALING)).as("as it was").contains("Auto");
        assertThat(integers.get(1).text(Member.MAX)).contains("6");
        assertThat(config(request, Member.CRITERIA).at(Member.TARGET)).isEmpty();
        assertThat(request.text(Member.DEFINITION, Member.STATICS, "epochs")).contains("20");
        assertThat(request.text(Member.DEFINITION, Member.STATICS, "sagemaker_program"))
                .contains("\"train.py\"");
        List<Node> metrics = request.at(Member.DEFINITION, Member.ALGORITHM, Member.METRICS)
                .orElseThrow()
                .items();
        assertThat(metrics)
                .extracting(metric -> metric.text(Member.NAME).orElseThrow())
                .containsExactly("validation:rmse", "train:loss", "gradient:norm");
        assertThat(metrics.get(0).text(Member.REGEX)).contains("rmse: ([0-9.]+)");
        assertThat(config(request, Member.STRATEGY).text()).contains("Hyperband");
        assertThat(config(request, Member.EARLY_STOPPING).text()).contains("Off");
        assertThat(config(request, Member.STRATEGY_CONFIG, Member.HYPERBAND_CONFIG)
                        .number(Member.MAX_RESOURCE))
                .contains("40");
        assertThat(request.at(Member.WARM_START))
                .as("runs here are no jobs there")
                .isEmpty();
        assertThat(request.at("Tags")).isPresent();
    }

    @Test
    void aSuiteOfThisProjectsTrainerIsARequestWithPlacesToFillIn() {
        Export export = Export.of("suite.yaml", OWN, Optional.empty());
        Node request = new Node(export.request().tree(), "", new Problems(""));
        assertThat(request.text(Member.JOB_NAME)).contains("own-suite-of-an-all-too-long-nam");
        assertThat(config(request, Member.STRATEGY).text()).contains("Bayesian");
        assertThat(config(request, Member.EARLY_STOPPING).text()).contains("Auto");
        assertThat(config(request, Member.OBJECTIVE).text(Member.METRIC_NAME)).contains("validation-accuracy");
        assertThat(config(request, Member.RANGES, Member.CATEGORICAL)
                        .items()
                        .get(0)
                        .at(Member.VALUES)
                        .orElseThrow()
                        .items())
                .extracting(value -> value.text().orElseThrow())
                .containsExactly("16", "32", "64", "128");
        assertThat(config(request, Member.LIMITS).number(Member.RUNTIME)).contains("120");
        assertThat(config(request, Member.CRITERIA).number(Member.TARGET)).contains("0.97");
        assertThat(request.text(Member.DEFINITION, Member.STATICS, "model"))
                .contains("{mlp: {activation: relu, hidden: [64]}}");
        assertThat(request.at(Member.DEFINITION, Member.STATICS, "batch-size")).isEmpty();
        assertThat(export.notes())
                .containsExactlyInAnyOrder(
                        "the job is called own-suite-of-an-all-too-long-nam, since names there are of letters, digits and"
                                + " dashes, at most 32",
                        "search.budget.time is 60 s, and becomes the least there, 120 s",
                        "a tuning job has no limits on what it finds: subject-to is left out",
                        "a tuning job confirms nothing by fresh trials",
                        "a tuning job trains each point once: repetitions are left out",
                        "fill in what says REPLACE-ME: a suite knows no roles, images and buckets");
    }

    @Test
    void aSuiteOfThisProjectsTrainerComesBackAsOne() {
        String back = suite(Export.of("suite.yaml", OWN, Optional.empty()).request());
        assertThat(back)
                .contains(
                        "data: {set: digits, validation: 0.2}",
                        "model: {mlp: {activation: relu, hidden: [64]}}",
                        "optimizer: adam",
                        "learning-rate: {from: 0.0001, to: 1, scale: log}",
                        "batch-size: [16, 32, 64, 128]",
                        "objective: {maximize: final-accuracy}",
                        "measure: {convergence: {max-epochs: 9}, repetitions: 2}")
                .doesNotContain("program:");
    }

    @Test
    void axesAloneAreAGrid() {
        String suite = OWN.replaceFirst(
                "(?s)search:.*(?=measure:)", "axes: {learning-rate: [0.1, 1e-2], optimizer: [sgd, adam]}\n");
        Node request = exported(suite, Optional.empty());
        assertThat(config(request, Member.STRATEGY).text()).contains("Grid");
        assertThat(config(request, Member.LIMITS).number(Member.JOBS)).contains("4");
        assertThat(config(request, Member.RANGES, Member.CATEGORICAL).items()).hasSize(2);
    }

    @Test
    void severalSearchesAreNotOneJob() {
        assertThatThrownBy(() -> Export.of(
                        "suite.yaml", OWN.replace("search:", "axes: {optimizer: [sgd]}\nsearch:"), Optional.empty()))
                .isInstanceOf(InvalidSuiteException.class)
                .hasMessage(
                        "suite.yaml:9:1: each combination of the axes is a search of its own, and a tuning job is one;"
                                + " choose with --set, as --set optimizer=adam");
    }

    @Test
    void whatTheServiceWouldRefuseIsNotWritten() {
        assertThatThrownBy(() -> Export.of("suite.yaml", OWN.replace("trials: 30", "trials: 2000"), Optional.empty()))
                .isInstanceOf(InvalidSuiteException.class)
                .hasMessageStartingWith("the request of suite.yaml: /HyperParameterTuningJobConfig/")
                .hasMessageContaining("MaxNumberOfTrainingJobs must be at most 750 jobs");
    }
}
