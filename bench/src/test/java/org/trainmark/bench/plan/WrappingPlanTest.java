package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.early.EndEarly.ByPromotion.Variant;
import org.trainmark.results.Extent;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Pace;

class WrappingPlanTest {

    private static final Trial TRIAL = new Trial(Trials.cell(1), 0);

    /** What the wrapped plan says to each method, by its name; nothing of it is what plans usually say. */
    private static final Map<String, Object> ANSWERS = Map.of(
            "next",
            new Next.Done("it is enough"),
            "trialOf",
            Optional.of(TRIAL),
            "leavesOut",
            true,
            "axes",
            List.of("course"),
            "remarks",
            new TreeMap<>(Map.of("search.end", "the budget")),
            "extent",
            new Extent(7, true),
            "repeats",
            3);

    private static final Plan WRAPPED = (Plan) Proxy.newProxyInstance(
            WrappingPlanTest.class.getClassLoader(),
            new Class<?>[] {Plan.class},
            (proxy, method, arguments) -> ANSWERS.get(method.getName()));

    static Stream<Plan> wrappings() {
        EndEarly.ByPromotion how = new EndEarly.ByPromotion(Variant.ASHA, 1, 3, Pace.EPOCHS);
        return Stream.of(
                new InTurn(List.of(WRAPPED)),
                new RepeatDisturbed(WRAPPED, 2),
                new RepeatDisturbed(WRAPPED, 0),
                new Promotions(
                        WRAPPED,
                        new EarlyEnding(how, Target.Metric.ACCURACY, Optional.empty(), List.of(), List.of(), Map.of()),
                        how));
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void whateverAPlanIsAskedReachesTheOneWithin(Plan wrapping) throws ReflectiveOperationException {
        for (Method method : Plan.class.getMethods()) {
            assertThat(method.invoke(wrapping, arguments(method)))
                    .as(method.getName())
                    .isNotNull()
                    .isEqualTo(ANSWERS.get(method.getName()));
        }
    }

    private static Object[] arguments(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(type ->
                        type == TrialReport.class ? Results.of(TRIAL, 0) : new GrowingLedger(List.of(), trial -> ""))
                .toArray();
    }
}
