package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.setting.Setting;

class TrialParametersTest {

    private final TrialParameters parameters = new ConvergenceTrial();

    @Test
    void carryEverySettingThatIsNotOfTheJvm() throws IllegalAccessException {
        for (Field parameter : TrialParameters.class.getFields()) {
            parameter.set(parameters, withDashes(parameter.getName()));
        }
        List<String> names = new ArrayList<>(Setting.NAMES);
        names.remove("profile");

        assertThat(parameters.settings())
                .containsOnlyKeys(names)
                .allSatisfy((name, text) -> assertThat(text).isEqualTo(name));
    }

    private static String withDashes(String camelCase) {
        return camelCase.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
