package org.trainmark.results.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.Verdict;

class ComparisonJsonTest {

    private static JsonNode json(Comparison comparison) throws IOException {
        return new ObjectMapper().readTree(ShownComparison.written(ComparisonFormat.JSON, comparison, 80, false));
    }

    @Test
    void writesNumbersForPrograms() throws IOException {
        JsonNode page = json(ShownComparison.comparison(ShownComparison.SLOWER, ShownComparison.UNTOLD)
                .with(List.of("A note.")));
        JsonNode slower = page.at("/cells/0/effects/0");

        assertThat(page.path("schema").asInt()).isEqualTo(1);
        assertThat(page.path("verdict").asText()).isEqualTo("worse");
        assertThat(page.path("guarded").toString())
                .isEqualTo("{\"better\":0,\"worse\":1,\"same\":0,\"cannot tell\":1,\"no change seen\":0}");
        assertThat(page.path("trialsToSettle").asInt()).isEqualTo(9);
        assertThat(page.at("/notes/0").asText()).isEqualTo("A note.");
        assertThat(page.at("/cells/0/cell").toString()).isEqualTo("{\"batch-size\":\"16\"}");
        assertThat(slower.toString())
                .isEqualTo("{\"metric\":\"throughput\",\"unit\":\"samples/s\",\"margin\":0.02,\"guarded\":true,"
                        + "\"base\":1000.0,\"candidate\":950.0,\"change\":0.95,\"low\":0.94,\"high\":0.961,"
                        + "\"p\":0.01,\"adjustedP\":0.02,\"verdict\":\"worse\"}");
    }

    @Test
    void writesNullForATimeThatWasNotReached() throws IOException {
        JsonNode untold =
                json(ShownComparison.comparison(ShownComparison.UNTOLD)).at("/cells/0/effects/0");

        assertThat(untold.get("candidate").isNull()).isTrue();
        assertThat(untold.get("change").isNull()).isTrue();
        assertThat(untold.has("low")).isFalse();
        assertThat(untold.path("note").asText()).isEqualTo("reached by 3/3 and 1/3");
    }

    @Test
    void writesNullForANumberThatIsNotFinite() throws IOException {
        Effect infinite = Effects.within(
                Effects.of(
                        Effects.named("throughput"),
                        Verdict.CANNOT_TELL,
                        OptionalDouble.of(0),
                        OptionalDouble.of(1),
                        OptionalDouble.of(Double.POSITIVE_INFINITY)),
                1,
                Double.POSITIVE_INFINITY);
        JsonNode node = json(ShownComparison.comparison(infinite)).at("/cells/0/effects/0");

        assertThat(node.get("change").isNull()).isTrue();
        assertThat(node.get("low").asDouble()).isEqualTo(1);
        assertThat(node.get("high").isNull()).isTrue();
    }
}
