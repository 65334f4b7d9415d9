package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The tests of the contract that an engine fails, by their names. */
final class ContractFailures {

    private ContractFailures() {}

    /** Runs all tests but those of gradients, which take the longest, and which nothing that is wrong here concerns. */
    static Set<String> of(Class<? extends EngineContract> contract) {
        return among(contract, declaring -> declaring != GradientContract.class);
    }

    /** Runs those tests alone that some parts of the contract declare. */
    static Set<String> of(Class<? extends EngineContract> contract, Class<?>... parts) {
        return among(contract, declaring -> Stream.of(parts).anyMatch(part -> part.isAssignableFrom(declaring)));
    }

    private static Set<String> among(Class<? extends EngineContract> contract, Predicate<Class<?>> isRun) {
        PostDiscoveryFilter declared = test -> FilterResult.includedIf(test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getDeclaringClass())
                .filter(declaring -> !isRun.test(declaring))
                .isEmpty());
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .filters(declared)
                .execute()
                .testEvents();
        assertThat(tests.succeeded().count()).isPositive();
        return tests.failed().stream()
                .map(event -> event.getTestDescriptor().getSource().orElseThrow())
                .map(source -> ((MethodSource) source).getMethodName())
                .collect(Collectors.toSet());
    }
}
