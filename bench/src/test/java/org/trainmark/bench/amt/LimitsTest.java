package org.trainmark.bench.amt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service would refuse of several members together is refused here with its place and its mend. */
class LimitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges|31|30",
                "/HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges|31|30",
                "/HyperParameterTuningJobConfig/ParameterRanges/CategoricalParameterRanges|31|30",
                "/HyperParameterTuningJobConfig/ParameterRanges/AutoParameters|101|100",
                "/HyperParameterTuningJobConfig/ParameterRanges/CategoricalParameterRanges/0/Values|31|30",
                "/TrainingJobDefinitions|11|10",
                "/TrainingJobDefinition/AlgorithmSpecification/MetricDefinitions|41|40",
                "/TrainingJobDefinition/InputDataConfig|21|20",
                "/TrainingJobDefinition/HyperParameterTuningResourceConfig/InstanceConfigs|7|6",
                "/WarmStartConfig/ParentHyperParameterTuningJobs|6|5",
                "/Tags|51|50"
            })
    void listsHaveAMostOfItems(String pointer, int items, int most) {
        assertThat(Requests.problems(Requests.with(Requests.FULL, pointer, Requests.array(items, "{}"))))
                .contains("%s must have at most %d items, but has %d; leave 1 out".formatted(pointer, most, items));
    }

    @ParameterizedTest
    @CsvSource({"StaticHyperParameters,101,100", "Environment,49,48"})
    void objectsHaveAMostOfMembers(String name, int members, int most) {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < members; i++) {
            many.append(i == 0 ? "" : ", ").append("\"k%d\": \"v\"".formatted(i));
        }
        String pointer = "/TrainingJobDefinition/" + name;
        assertThat(Requests.problems(Requests.with(Requests.FULL, pointer, many + "}")))
                .contains("%s must have at most %d members, but has %d; leave 1 out".formatted(pointer, most, members));
    }

    @Test
    void rangesOfAllKindsTogetherAreAtMostThirty() {
        StringBuilder many = new StringBuilder("[");
        for (int i = 0; i < 27; i++) {
            many.append(i == 0 ? "" : ", ").append("{\"Name\": \"n%d\", \"Values\": [\"a\"]}".formatted(i));
        }
        String ranges = "/HyperParameterTuningJobConfig/ParameterRanges";
        assertThat(Requests.problems(Requests.with(Requests.FULL, ranges + "/CategoricalParameterRanges", many + "]")))
                .containsExactly(
                        ranges + " must have at most 30 ranges in all, but has 31; put 1 into StaticHyperParameters");
    }

    @Test
    void allIsToldAtOnceWithLineAndColumn() {
        String json = """
                {"HyperParameterTuningJobName": "a",
                 "HyperParameterTuningJobConfig": {
                  "Strategy": "Grid",
                  "ResourceLimits": {"MaxParallelTrainingJobs": 1, "MaxNumberOfTrainingJobs": 3},
                  "HyperParameterTuningJobObjective": {"Type": "Maximize", "MetricName": "acc"},
                  "ParameterRanges": {
                   "ContinuousParameterRanges": [{"Name": "lr", "MinValue": 0.1, "MaxValue": "1"}],
                   "CategoricalParameterRanges": [{"Name": "o", "Values": ["a", "b"]}]}},
                 "TrainingJobDefinition": {
                  "AlgorithmSpecification": {"TrainingImage": "i", "TrainingInputMode": "File"},
                  "RoleArn": "arn:aws:iam::123456789012:role/r",
                  "OutputDataConfig": {"S3OutputPath": "s3://b"},
                  "ResourceConfig": {},
                  "StoppingCondition": {}}}
                """;
        assertThat(Requests.placed(json))
                .containsExactly(
                        "request.json:4:79: /HyperParameterTuningJobConfig/ResourceLimits/MaxNumberOfTrainingJobs must be the"
                                + " number of points of the grid, 2, but is 3; leave it out",
                        "request.json:7:34: /HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges/0 is a"
                                + " range, and Grid takes lists alone; write its values into CategoricalParameterRanges",
                        "request.json:7:61: /HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges/0/MinValue"
                                + " must be a text, but is 0.1; write \"0.1\"");
    }

    @Test
    void mistakesOfAllKindsAreToldTogether() {
        String ranges = "/HyperParameterTuningJobConfig/ParameterRanges";
        String json = Requests.with(Requests.FULL, "/HyperParameterTuningJobConfig/Strategy", "\"Grid\"");
        json = Requests.with(json, ranges + "/CategoricalParameterRanges", Requests.array(31, "{}"));
        json = Requests.with(json, ranges + "/ContinuousParameterRanges/0/MinValue", "0.1");
        assertThat(Requests.problems(json))
                .contains(
                        ranges + "/CategoricalParameterRanges must have at most 30 items, but has 31; leave 1 out",
                        ranges + "/ContinuousParameterRanges/0/MinValue must be a text, but is 0.1; write \"0.1\"",
                        ranges + "/ContinuousParameterRanges/0 is a range, and Grid takes lists alone; write its values"
                                + " into CategoricalParameterRanges");
    }

    @Test
    void hyperbandKnowsItsResourcesAndStopsJobsItself() {
        String config = "/HyperParameterTuningJobConfig";
        String hyperband = Requests.with(Requests.FULL, config + "/Strategy", "\"Hyperband\"");
        assertThat(Requests.problems(hyperband))
                .containsExactly(
                        config
                                + "/TrainingJobEarlyStoppingType must be Off with Hyperband, which ends jobs itself; write \"Off\"");
        String off = Requests.with(hyperband, config + "/TrainingJobEarlyStoppingType", "\"Off\"");
        assertThat(Requests.read(off).job().how().strategy()).isEqualTo(Strategy.HYPERBAND);
        String resources = config + "/StrategyConfig";
        assertThat(Requests.problems(Requests.with(off, "/TrainingJobDefinition/StaticHyperParameters", "{}")))
                .singleElement()
                .asString()
                .contains("/Strategy needs to know how far a job goes; add StrategyConfig/HyperbandStrategyConfig/Max");
        assertThat(Requests.problems(Requests.with(
                        off, resources, "{\"HyperbandStrategyConfig\": {\"MinResource\": 9, \"MaxResource\": 9}}")))
                .singleElement()
                .asString()
                .contains("/MinResource must be below the largest resource, 9, but is 9; lower it");
        assertThat(Requests.problems(
                        Requests.with(off, resources, "{\"HyperbandStrategyConfig\": {\"MaxResource\": 20001}}")))
                .singleElement()
                .asString()
                .contains("/MaxResource must be at most 20000 epochs, but is 20001");
        assertThat(Requests.problems(
                        Requests.with(off, resources, "{\"HyperbandStrategyConfig\": {\"MinResource\": 0}}")))
                .singleElement()
                .asString()
                .contains("/MinResource must be a whole number from 1");
    }

    @Test
    void randomMayHaveMoreJobs() {
        String config = "/HyperParameterTuningJobConfig";
        String random = Requests.with(Requests.FULL, config + "/Strategy", "\"Random\"");
        String jobs = config + "/ResourceLimits/MaxNumberOfTrainingJobs";
        assertThat(Requests.read(Requests.with(random, jobs, "10000"))
                        .job()
                        .limits()
                        .jobs())
                .contains(10_000);
        assertThat(Requests.problems(Requests.with(random, jobs, "10001")))
                .containsExactly(
                        jobs + " must be at most 10000 jobs, the service's largest quota, but is 10001; lower it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty; it must be a JSON object",
                "[1, 2]|the document must be an object, but is an array; write {...}",
                "{|is not JSON: Unexpected end-of-input",
                "{\"a\": 1, \"a\": 2}|key 'a' stands here twice; keep one",
                "{} {}|goes on after its end; one document is read"
            })
    void textsThatAreNoRequest(String json, String message) {
        assertThat(Requests.problems(json))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }
}
