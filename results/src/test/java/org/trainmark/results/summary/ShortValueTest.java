package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortValueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sgd                                        | sgd
            0.1                                        | 0.1
            "sgd"                                      | sgd
            {momentum: {decay: 0.9}}                   | momentum 0.9
            {adam: {beta1: 0.9, beta2: 0.99}}          | adam beta1=0.9 beta2=0.99
            {adam: {}}                                 | adam {}
            {l2: 0.1}                                  | l2 0.1
            {step: {at: [10, 20], factor: 0.1}}        | step at=[10, 20] factor=0.1
            {mlp: {hidden: [64, 32]}}                  | mlp [64, 32]
            {"a, b": {c: "x: {y}"}}                    | a, b x: {y}
            {broken                                    | {broken
            """)
    void saysValuesInFewWords(String flow, String text) {
        assertThat(ShortValue.shortened(flow)).isEqualTo(text);
    }
}
