package org.trainmark.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.trainmark.core.SettingException;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.TokenSource.Copy;
import org.trainmark.core.data.TokenSource.ModularAddition;
import org.trainmark.core.data.TokenSource.Sequences;
import org.trainmark.core.data.TokenSource.Text;
import org.trainmark.core.data.TokenSource.Texts;
import org.trainmark.core.data.TokenSource.Tokens;

class TokenSourceTest {

    private static final Text TEXT = new Text(Path.of("a.txt"), Tokens.BYTES, 8);

    @Test
    void findsFilesFromADirectory() {
        Texts texts =
                new Texts(new TreeMap<>(Map.of("a", Path.of("a.txt"), "b", Path.of("/b.txt"))), Tokens.CHARACTERS, 8);

        assertThat(TEXT.from(Path.of("/suites")).file()).isEqualTo(Path.of("/suites/a.txt"));
        assertThat(texts.from(Path.of("/suites")).files())
                .isEqualTo(Map.of("a", Path.of("/suites/a.txt"), "b", Path.of("/b.txt")));
    }

    @Test
    void knowsWhereTokensAreBytes() {
        assertThat(TEXT.isOfBytes()).isTrue();
        assertThat(new Text(Path.of("a.txt"), Tokens.CHARACTERS, 8).isOfBytes()).isFalse();
        assertThat(new Sequences(new Copy(3, 10), 8, 1).isOfBytes()).isFalse();
        assertThat(new DataSource.Known("jargon").isOfBytes()).isTrue();
        assertThat(new DataSource.Known("digits").isOfBytes()).isFalse();
    }

    @Test
    void refusesAWindowOfOneToken() {
        refuses("context must be from 2 to 16777216, but is 1", () -> new Text(Path.of("a"), Tokens.BYTES, 1));
    }

    @Test
    void refusesOneTextForSeveral() {
        refuses(
                "files must be at least 2, each a class, but are 1",
                () -> new Texts(new TreeMap<>(Map.of("a", Path.of("a"))), Tokens.BYTES, 8));
    }

    @Test
    void refusesMorePairsThanThereAre() {
        assertThat(new Sequences(new ModularAddition(7), 49, 1).examples()).isEqualTo(49);
        refuses(
                "examples must be at most 49, the different ones that there are, but is 50",
                () -> new Sequences(new ModularAddition(7), 50, 1));
    }

    @Test
    void refusesRulesThatLeaveNothingToLearn() {
        refuses("length must be from 1 to 16777216, but is 0", () -> new Copy(0, 10));
        refuses("vocabulary must be from 2 to 16777215, but is 1", () -> new Copy(3, 1));
        refuses("modulus must be from 2 to 46340, but is 1", () -> new ModularAddition(1));
    }

    @Test
    void refusesMoreThanTwoGibibytesBeforeTheyAreMade() {
        refuses(
                "examples times tokens must be at most 536870912, but is 2000000000",
                () -> new Sequences(new Copy(1_000, 10), 1_000_000, 1));
    }

    @Test
    void refusesToScaleTokens() {
        refuses(
                "scaling must be none for tokens, which are no quantities; leave it out",
                () -> new DataRequest(TEXT, 0, 0, 1, Optional.of(Scaling.GLOBAL)));
        refuses(
                "scaling must be none for tokens, which are no quantities; leave it out",
                () -> new DataRequest(new DataSource.Known("jargon"), 0, 0, 1, Optional.of(Scaling.PER_FEATURE)));
        assertThat(new DataRequest(TEXT, 0, 0, 1, Optional.of(Scaling.NONE)).scaling())
                .contains(Scaling.NONE);
    }

    private static void refuses(String why, ThrowingCallable making) {
        assertThatExceptionOfType(SettingException.class).isThrownBy(making).withMessage(why);
    }
}
