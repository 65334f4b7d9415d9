package org.trainmark.core.data;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.SettingException;

/** Where examples come from whose features are tokens. */
public sealed interface TokenSource extends DataSource
        permits TokenSource.Text, TokenSource.Texts, TokenSource.Sequences {

    /** How many tokens a window has where nothing is said. */
    int USUAL_CONTEXT = 64;

    /** Numbers up to this are exact in single precision, as which tokens are kept. */
    int MOST_TOKENS = 1 << 24;

    /** What the tokens of a text are. */
    enum Tokens {
        /** Its bytes, whatever they mean: 256 tokens. */
        BYTES,
        /** Its Unicode code points: as many tokens as there are different ones, in their order. */
        CHARACTERS
    }

    /**
     * Windows of a text, one after the other, at each position of which the following token is to be predicted.
     *
     * @param file gzipped or not; for characters UTF-8, or UTF-16 with a byte-order mark
     * @param context tokens of a window
     */
    record Text(Path file, Tokens tokens, int context) implements TokenSource {

        public Text {
            requireNonNull(file, "file");
            requireNonNull(tokens, "tokens");
            requireContext(context);
        }

        @Override
        public boolean isOfBytes() {
            return tokens == Tokens.BYTES;
        }

        @Override
        public Text from(Path directory) {
            return new Text(absolute(directory, file), tokens, context);
        }
    }

    /**
     * Windows of several texts, each of which is to be told which text it is from.
     *
     * @param files by the names of their classes
     * @param context tokens of a window
     */
    record Texts(SortedMap<String, Path> files, Tokens tokens, int context) implements TokenSource {

        public Texts {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            requireNonNull(tokens, "tokens");
            requireContext(context);
            if (files.size() < 2) {
                throw new SettingException(
                        "files", "must be at least 2, each a class, but are %d".formatted(files.size()));
            }
        }

        @Override
        public boolean isOfBytes() {
            return tokens == Tokens.BYTES;
        }

        @Override
        public Texts from(Path directory) {
            SortedMap<String, Path> there = new TreeMap<>(files);
            there.replaceAll((name, file) -> absolute(directory, file));
            return new Texts(there, tokens, context);
        }
    }

    /** Sequences made by a rule, whose last tokens are to be predicted. */
    record Sequences(Rule rule, int examples, long seed) implements TokenSource {

        /** Tokens of all examples that may be made: 2 GiB of them. */
        private static final int MOST_NUMBERS = 1 << 29;

        public Sequences {
            requireNonNull(rule, "rule");
            requirePositive(examples, "examples");
            if (examples > rule.different()) {
                throw new SettingException(
                        "examples",
                        "must be at most %d, the different ones that there are, but is %d"
                                .formatted(rule.different(), examples));
            }
            long numbers = (long) examples * rule.shape().size();
            if (numbers > MOST_NUMBERS) {
                throw new SettingException(
                        "examples", "times tokens must be at most %d, but is %d".formatted(MOST_NUMBERS, numbers));
            }
        }
    }

    /** What the tokens of a made sequence follow from. */
    sealed interface Rule permits Copy, ModularAddition {

        /** Returns the shape of one example. */
        Shape shape();

        /** Returns how many examples there may be, all of which differ if that is a limit at all. */
        default int different() {
            return Integer.MAX_VALUE;
        }
    }

    /**
     * Random tokens, a separator, and the same tokens again, which are asked for.
     *
     * @param length tokens that are copied
     * @param vocabulary different tokens, without the separator, whose number comes after theirs
     */
    record Copy(int length, int vocabulary) implements Rule {

        public Copy {
            requireWithin(length, 1, MOST_TOKENS, "length");
            requireWithin(vocabulary, 2, MOST_TOKENS - 1, "vocabulary");
        }

        @Override
        public Shape shape() {
            return Shape.tokens(2 * length, vocabulary + 1);
        }
    }

    /**
     * Two numbers and a sign of equality, after which the rest of their sum is asked for. No pair is there twice, so
     * that those of the validation split are in no other.
     *
     * @param modulus what the sum is divided by; numbers are below it, and the sign's number is it
     */
    record ModularAddition(int modulus) implements Rule {

        /** Its square is still an {@code int}. */
        private static final int MOST = 46_340;

        public ModularAddition {
            requireWithin(modulus, 2, MOST, "modulus");
        }

        @Override
        public Shape shape() {
            return Shape.tokens(3, modulus + 1);
        }

        @Override
        public int different() {
            return modulus * modulus;
        }
    }

    private static void requireContext(int context) {
        requireWithin(context, 2, MOST_TOKENS, "context");
    }

    private static void requireWithin(int value, int least, int most, String setting) {
        if (value < least || value > most) {
            throw new SettingException(setting, "must be from %d to %d, but is %d".formatted(least, most, value));
        }
    }

    private static Path absolute(Path directory, Path file) {
        return directory.resolve(file).toAbsolutePath().normalize();
    }
}
