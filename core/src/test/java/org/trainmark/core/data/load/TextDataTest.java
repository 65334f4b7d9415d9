package org.trainmark.core.data.load;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task.Classification;
import org.trainmark.core.data.Task.NextToken;
import org.trainmark.core.data.TokenSource.Text;
import org.trainmark.core.data.TokenSource.Tokens;
import org.trainmark.core.data.file.SourceBytes;
import org.trainmark.core.data.text.TextFile;

class TextDataTest {

    @Test
    void asksForTheTokenThatFollowsEach() {
        RawData data = bytes("abcdefg", 3);

        Examples all = Unscaled.all(data);
        assertThat(all.count()).isEqualTo(2);
        assertThat(all.targetsEach()).isEqualTo(3);
        assertThat(all.features()).containsExactly('a', 'b', 'c', 'd', 'e', 'f');
        assertThat(all.targets()).containsExactly('b', 'c', 'd', 'e', 'f', 'g');
        assertThat(data.shape()).isEqualTo(Shape.tokens(3, 256));
        assertThat(data.task()).isEqualTo(new NextToken(256));
        assertThat(data.classes()).isEmpty();
    }

    @Test
    void leavesOutWhatFillsNoWindow() {
        assertThat(bytes("abcdef", 3).rows().count()).isEqualTo(1); // nothing follows the f
        assertThat(bytes("abcdefghi", 3).rows().count()).isEqualTo(2);
    }

    @Test
    void takesBytesForWhatTheyAre() {
        assertThat(Unscaled.all(bytes("é\0x", 2)).features()).containsExactly(0xc3, 0xa9);
    }

    @Test
    void numbersCharactersByTheirCodePoints() {
        RawData data = characters("b\uD83D\uDE00aéb".getBytes(UTF_8), 4);

        assertThat(data.task()).isEqualTo(new NextToken(4));
        assertThat(Unscaled.all(data).features()).containsExactly(1, 3, 0, 2);
        assertThat(Unscaled.all(data).targets()).containsExactly(3, 0, 2, 1);
    }

    @Test
    void readsTheSameCharactersFromAnotherEncoding() {
        assertThat(Unscaled.all(characters("mañana".getBytes(UTF_16), 3)).features())
                .isEqualTo(Unscaled.all(characters("mañana".getBytes(UTF_8), 3)).features());
    }

    @Test
    void unpacksGzip() throws IOException {
        byte[] text = "abcdefg".getBytes(UTF_8);

        RawData gzipped = following(IdxBytes.gzipped(text), Tokens.BYTES, 3);

        assertThat(gzipped.sha256()).isEqualTo(bytes("abcdefg", 3).sha256());
        assertThat(gzipped.rows().count()).isEqualTo(2);
    }

    @Test
    void takesTheEndOfATextForTestAndValidation() {
        Text any = new Text(Path.of("any"), Tokens.BYTES, 2);
        DataRequest request = new DataRequest(any, 0.25, 0.2, 7, Optional.empty());

        Dataset data = new Splits(bytes("abcdefghijk", 2), request).dataset();

        assertThat(data.training().features()).containsExactly('a', 'b', 'c', 'd', 'e', 'f');
        assertThat(data.training().targets()).containsExactly('b', 'c', 'd', 'e', 'f', 'g');
        assertThat(data.validation().features()).containsExactly('g', 'h');
        assertThat(data.test().features()).containsExactly('i', 'j');
        assertThat(data.test().targets()).containsExactly('j', 'k');
    }

    @Test
    void tellsWindowsOfSeveralTextsApart() {
        RawData data = classes("aabbc", "cdddd ");

        Examples all = Unscaled.all(data);
        assertThat(all.features()).containsExactly(1, 1, 2, 2, 3, 4, 4, 4, 4, 0);
        assertThat(all.targets()).containsExactly(0, 0, 1, 1, 1);
        assertThat(data.task()).isEqualTo(new Classification(2));
        assertThat(data.classes()).containsExactly("one", "other");
        assertThat(data.shape()).isEqualTo(Shape.tokens(2, 5));
    }

    @Test
    void takesTheEndOfEachOfSeveralTexts() {
        Text any = new Text(Path.of("any"), Tokens.CHARACTERS, 2);
        DataRequest request = new DataRequest(any, 0.25, 0.25, 7, Optional.empty());

        Dataset data = new Splits(classes("aabbccdd", "eeffgghh"), request).dataset();

        assertThat(data.training().features()).containsExactly(0, 0, 1, 1, 4, 4, 5, 5);
        assertThat(data.validation().features()).containsExactly(2, 2, 6, 6);
        assertThat(data.test().features()).containsExactly(3, 3, 7, 7);
        assertThat(data.test().targets()).containsExactly(0, 1);
    }

    @Test
    void namesWhichOfSeveralTextsIsTooShortToBeSplit() {
        List<TextFile> files = List.of(file("a.txt", "aabbccdd"), file("b.txt", "eeff"));
        RawData data = TextData.classes(List.of("one", "other"), files, Tokens.BYTES, 2);
        Text any = new Text(Path.of("any"), Tokens.BYTES, 2);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> new Splits(data, new DataRequest(any, 0.25, 0.25, 7, Optional.empty())))
                .withMessageStartingWith("b.txt: of 2 examples none is left to train on: test takes 1, validation 1.");
    }

    @Test
    void refusesATextThatIsTooShort() {
        refuses("t has 3 bytes, but a window of context 3 needs 4: use a longer text, or a smaller context.", "abc");
        refuses("t is empty: write another file.", "");
    }

    @Test
    void refusesATextOfOneCharacter() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> characters("aaaaa".getBytes(UTF_8), 3))
                .withMessage("t: every character is the same, so there is nothing to learn.");
    }

    @Test
    void refusesCharactersThatAreNone() {
        byte[] latin = {'a', '\n', 'b', (byte) 0xe9, 'c'};

        assertThat(following(latin, Tokens.BYTES, 3).rows().count()).isEqualTo(1);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> characters(latin, 3))
                .withMessageContaining("t, line 2: the byte E9 is no UTF-8.");
    }

    @Test
    void describesItselfAsTokens() {
        Text any = new Text(Path.of("any"), Tokens.BYTES, 2);
        DataRequest request = new DataRequest(any, 0, 0.2, 7, Optional.empty());

        assertThat(new Splits(bytes("abcdefghijk", 2), request).summary().lines())
                .containsExactly("name: 5 examples (4 training, 1 test), 2 tokens of 256, next token");
        assertThat(new Splits(classes("aabbc", "cdddd"), request).summary().lines())
                .containsExactly("texts: 4 examples (2 training, 2 test), 2 tokens of 4, "
                        + "2 classes: 'one' 50.0 %, 'other' 50.0 %");
    }

    private static void refuses(String why, String text) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> bytes(text, 3))
                .withMessage(why);
    }

    private static RawData bytes(String text, int context) {
        return following(text.getBytes(UTF_8), Tokens.BYTES, context);
    }

    private static RawData characters(byte[] text, int context) {
        return following(text, Tokens.CHARACTERS, context);
    }

    private static RawData following(byte[] text, Tokens tokens, int context) {
        return TextData.following("name", file(text, tokens), tokens, context);
    }

    private static RawData classes(String one, String other) {
        List<TextFile> files =
                List.of(file(one.getBytes(UTF_8), Tokens.CHARACTERS), file(other.getBytes(UTF_8), Tokens.CHARACTERS));
        return TextData.classes(List.of("one", "other"), files, Tokens.CHARACTERS, 2);
    }

    private static TextFile file(byte[] bytes, Tokens tokens) {
        return SourceBytes.read("t", new ByteArrayInputStream(bytes), source -> TextFile.read(source, tokens));
    }

    private static TextFile file(String place, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return SourceBytes.read(place, new ByteArrayInputStream(bytes), source -> TextFile.read(source, Tokens.BYTES));
    }
}
