package org.trainmark.bench.amt;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service would refuse of ranges is refused here with its place and its mend. */
class RangeLimitsTest {

    private static final String RANGES = "/HyperParameterTuningJobConfig/ParameterRanges/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    IntegerParameterRanges | {} | must be an array, but is an object; write [...]
                    AutoParameters | [{"Name": "a", "ValueHint": "1"}] | leaves its range to the service
                    IntegerParameterRanges/0/Name | '' | is missing
                    IntegerParameterRanges/0/Name | " " | is blank; name the hyperparameter
                    IntegerParameterRanges/0/Name | "lr" | repeats the name 'lr'; leave it out
                    IntegerParameterRanges/0/Name | "epochs" | is in StaticHyperParameters too; keep it in one
                    IntegerParameterRanges/0/MinValue | 16 | must be a text, but is 16; write "16"
                    IntegerParameterRanges/0/MinValue | null | must be a text, but is null; write "..."
                    IntegerParameterRanges/0/MinValue | "1.5" | must be a whole number in quotes, but is '1.5'; round it
                    IntegerParameterRanges/0/MinValue | "few" | must be a number in quotes, but is 'few'
                    IntegerParameterRanges/0/MaxValue | "16" | must be above MinValue, 16, but is 16; put what has one value into StaticHyperParameters
                    IntegerParameterRanges/0/MaxValue | '' | is missing
                    IntegerParameterRanges/0/ScalingType | "LOGARITHMIC" | write "Logarithmic"
                    IntegerParameterRanges/1/ScalingType | "ReverseLogarithmic" | must make a range from 0 on and below 1 where ScalingType is ReverseLogarithmic
                    ContinuousParameterRanges/0/MinValue | "0" | must be above 0 where ScalingType is Logarithmic, but is 0; raise it, or write Linear
                    ContinuousParameterRanges/0/MinValue | 0.1 | must be a text, but is 0.1; write "0.1"
                    ContinuousParameterRanges/0/MaxValue | "1e999" | must be a number in quotes
                    ContinuousParameterRanges/1/MaxValue | "1" | must make a range from 0 on and below 1
                    ContinuousParameterRanges/1/MinValue | "-0.1" | must make a range from 0 on and below 1
                    CategoricalParameterRanges/0/Values | [] | must have at least 1 of its items, but has 0; add one
                    CategoricalParameterRanges/0/Values | ["a", 1] | must be a text, but is 1; write "1"
                    CategoricalParameterRanges/0/Values | ["a", "a"] | repeats the value 'a'; leave it out
                    """)
    void membersOfRanges(String member, String value, String message) {
        Requests.requireRefused(RANGES + member, value, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"IntegerParameterRanges/0/Name|257|must have 0 to 256 characters, but has 257"})
    void aNameHasAMostOfCharacters(String member, int characters, String message) {
        Requests.requireRefused(RANGES + member, Requests.text(characters), message);
    }
}
