package org.trainmark.core.data.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.DataSource.Csv.Kind;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Task.Classification;
import org.trainmark.core.data.Task.Regression;
import org.trainmark.core.data.file.Sha256;
import org.trainmark.core.data.file.SourceBytes;

class CsvDataTest {

    @Test
    void readsEveryColumnButTheTargetAsFeatures() {
        RawData data = classes("length,species,width\n1.5,setosa,2\n-3e2,virginica,.5\n");

        assertThat(data.name()).isEqualTo("flowers.csv");
        assertThat(data.usualScaling()).isEqualTo(Scaling.PER_FEATURE);
        assertThat(data.test()).isEmpty();
        assertThat(Unscaled.all(data).features()).containsExactly(1.5f, 2, -300, 0.5f);
        assertThat(Unscaled.all(data).targets()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length,species\n1,a\n2,b\n",
                "length,species\r\n1,a\r\n2,b\r\n",
                "\uFEFFlength,species\n1,a\n2,b",
                "\"length\",\"species\"\n\"1\",\"a\"\n\"2\",\"b\"\n",
                "length, species\n 1 , a\n2, \"b\"\n\n"
            })
    void readsTheDialectsThatSpreadsheetsWrite(String text) {
        Examples examples = Unscaled.all(classes(text));

        assertThat(examples.features()).containsExactly(1, 2);
        assertThat(examples.targets()).containsExactly(0, 1);
    }

    @Test
    void keepsCommasAndLineBreaksInQuotes() {
        RawData data = classes("x,species\n1,\"a, or\nb\"\n2,c\n");

        assertThat(data.task()).isEqualTo(new Classification(2));
    }

    @Test
    void numbersClassesInTheOrderOfTheirNames() {
        assertThat(Unscaled.all(classes("x,species\n1,pear\n1,apple\n1,10\n1,9\n"))
                        .targets())
                .containsExactly(3, 2, 0, 1);
    }

    @Test
    void numbersNumericClassesInTheOrderOfTheirValues() {
        RawData data = classes("x,species\n1,10\n1,9\n1,-1\n1,9.0\n");

        assertThat(Unscaled.all(data).targets()).containsExactly(2, 1, 0, 1);
        assertThat(data.task()).isEqualTo(new Classification(3));
    }

    @Test
    void leavesQuantitiesAsTheyAre() {
        RawData data = read("x,price\n1,21.5\n2,-3\n", "price", Kind.REGRESSION);

        assertThat(data.task()).isEqualTo(new Regression());
        assertThat(Unscaled.all(data).targets()).containsExactly(21.5f, -3);
    }

    @Test
    void growsWithTheTable() {
        StringBuilder text = new StringBuilder("x,y,species\n");
        for (int i = 0; i < 5_000; i++) {
            text.append(i).append(",0,").append(i % 3).append('\n');
        }

        Examples examples = Unscaled.all(classes(text.toString()));

        assertThat(examples.count()).isEqualTo(5_000);
        assertThat(examples.features()[2 * 4_999]).isEqualTo(4_999);
    }

    @Test
    void hashesEveryByteOfTheFile() {
        String text = "x,species\n1,a\n2,b\n\n";
        var digest = Sha256.start();
        digest.update(text.getBytes(UTF_8));

        assertThat(classes(text).sha256()).isEqualTo(Sha256.finish(digest));
    }

    static RawData classes(String text) {
        return read(text, "species", Kind.CLASSIFICATION);
    }

    static RawData read(String text, String target, Kind kind) {
        Csv request = new Csv(Path.of("data", "flowers.csv"), target, kind);
        return SourceBytes.read(
                "flowers.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), bytes -> CsvData.read(bytes, request));
    }
}
