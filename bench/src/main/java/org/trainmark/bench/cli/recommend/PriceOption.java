package org.trainmark.bench.cli.recommend;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trainmark.bench.suite.yaml.FlowText;
import picocli.CommandLine.Option;

/** What an hour of each profile costs: an option. */
final class PriceOption {

    private static final Pattern PRICE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:/h)?");

    @Option(names = "--price", paramLabel = "PROFILE=PRICE", description = "Per hour, in any currency: cpu=0.4/h.")
    private Map<String, String> prices = new LinkedHashMap<>();

    /**
     * Returns the prices by profile.
     *
     * @throws IllegalArgumentException if one is none
     */
    Map<String, Double> perHour() {
        Map<String, Double> perHour = new HashMap<>();
        prices.forEach((profile, price) -> {
            Matcher form = PRICE.matcher(price);
            if (!form.matches()) {
                throw new IllegalArgumentException(
                        "--price is a profile and a price such as cpu=0.4/h, but is %s=%s".formatted(profile, price));
            }
            perHour.put(FlowText.text(profile), Double.valueOf(form.group(1)));
        });
        return perHour;
    }
}
