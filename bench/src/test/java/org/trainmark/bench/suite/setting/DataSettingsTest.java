package org.trainmark.bench.suite.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.Columns;
import org.trainmark.core.data.Columns.Missing;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Separator;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.TokenSource;

class DataSettingsTest {

    private static final Path FILE = Path.of("/data/some: \"file\".gz");

    static Stream<DataSource> everySource() {
        DataSource.Idx.Files files = new DataSource.Idx.Files(FILE, Path.of("/data/labels"));
        return Stream.of(
                new TokenSource.Text(FILE, TokenSource.Tokens.CHARACTERS, 16),
                new TokenSource.Texts(
                        new TreeMap<>(Map.of("1", FILE, "two: \"2\"", Path.of("b.txt"))), TokenSource.Tokens.BYTES, 16),
                new TokenSource.Sequences(new TokenSource.Copy(3, 4), 10, -4),
                new TokenSource.Sequences(new TokenSource.ModularAddition(97), 10, 5),
                new DataSource.Known("digits"),
                new DataSource.Csv(FILE, "12", DataSource.Csv.Kind.REGRESSION),
                table(new Columns(Separator.SEMICOLON, List.of("id", "7"), List.of("zip code"), Missing.MEAN)),
                table(new Columns(Separator.TAB, List.of(), List.of(), Missing.DROP)),
                table(new Columns(Separator.PIPE, List.of(), List.of(), Missing.REFUSE)),
                new DataSource.Idx(files, Optional.empty()),
                new DataSource.Idx(files, Optional.of(files)),
                new DataSource.Synthetic(10, 3, 2, 0.5, -4),
                new DataSource.Synthetic(10, new Shape(4, 3, 2), 2, 0.5, -4));
    }

    private static DataSource table(Columns columns) {
        return new DataSource.Csv(FILE, "y", DataSource.Csv.Kind.CLASSIFICATION, columns);
    }

    @Test
    void theseTestsCoverEveryVariant() {
        assertThat(Setups.classes(everySource()))
                .containsExactlyInAnyOrderElementsOf(
                        Setups.kinds(DataSource.class).toList());
        assertThat(Setups.classes(everySource()
                        .filter(TokenSource.Sequences.class::isInstance)
                        .map(source -> ((TokenSource.Sequences) source).rule())))
                .containsExactlyInAnyOrder(TokenSource.Rule.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everySource")
    void bringEveryKindOfDataOver(DataSource source) {
        DataRequest data = new DataRequest(source, 0.1, 0.2, 3, Optional.of(Scaling.NONE));
        Setup setup = new Setup(data, Setups.PLAIN.training(), "some profile");

        Setups.assertComesOver(setup);
    }
}
