package org.trainmark.core.data;

import java.util.Arrays;
import java.util.List;
import org.trainmark.core.Nearest;

/** A data set that is known by name, down to the digests of its files. */
@SuppressWarnings("ImmutableEnumChecker") // records of strings and numbers, in lists that cannot change
public enum KnownDataset {
    DIGITS(
            new Facts(
                    "digits",
                    "handwritten digits, 8 x 8 pixels",
                    new Size(new Shape(8, 8, 1), new Task.Classification(10), 1_797, 0),
                    "CC BY 4.0",
                    "E. Alpaydin, C. Kaynak: Optical Recognition of Handwritten Digits, UCI, doi.org/10.24432/C50P49"),
            List.of(new KnownFile("digits.csv", "6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8"))),
    FASHION_MNIST(
            new Facts(
                    "fashion-mnist",
                    "photographs of clothing, 28 x 28 pixels",
                    new Size(new Shape(28, 28, 1), new Task.Classification(10), 60_000, 10_000),
                    "MIT",
                    "Zalando Research: Fashion-MNIST, arxiv.org/abs/1708.07747"),
            idxFiles(
                    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
                    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
                    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
                    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34")),
    JARGON(
            new Facts(
                    "jargon",
                    "a lexicon of programmers' words, bytes of English text",
                    new Size(Shape.tokens(TokenSource.USUAL_CONTEXT, 256), new Task.NextToken(256), 26_278, 0),
                    "public domain",
                    "The Jargon File, version 4.4.7, edited by E. S. Raymond, catb.org/jargon"),
            List.of(new KnownFile("jargon.txt", "40dfb4b98191a670a09a183d5798d50f243d23fdbd1495dcc0aca2ce5895ba97"))),
    MNIST(
            new Facts(
                    "mnist",
                    "handwritten digits, 28 x 28 pixels",
                    new Size(new Shape(28, 28, 1), new Task.Classification(10), 60_000, 10_000),
                    "CC BY-SA 3.0 (as the documentation of Keras states)",
                    "Y. LeCun, C. Cortes, C. J. C. Burges: The MNIST database of handwritten digits"),
            idxFiles(
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));

    private final Facts facts;
    private final List<KnownFile> files;

    KnownDataset(Facts facts, List<KnownFile> files) {
        this.facts = facts;
        this.files = files;
    }

    /**
     * What people want to know of a set before they train on it.
     *
     * @param source who made it and where it is described
     */
    public record Facts(String id, String description, Size size, String license, String source) {}

    /**
     * How large a set is.
     *
     * @param shape of one example
     * @param training examples that are not in an official test split
     * @param test examples of the official test split; 0 where there is none
     */
    public record Size(Shape shape, Task task, int training, int test) {}

    /**
     * Returns the set of that name.
     *
     * @throws DataException if there is none, with the nearest name and all names
     */
    public static KnownDataset named(String id) {
        return Arrays.stream(values())
                .filter(set -> set.id().equals(id))
                .findAny()
                .orElseThrow(() -> unknown(id));
    }

    /** Returns the name by which suites and commands ask for this set. */
    public String id() {
        return facts.id();
    }

    public Facts facts() {
        return facts;
    }

    /** Returns the files of this set: features then labels, training then test; of a text the only one. */
    public List<KnownFile> files() {
        return files;
    }

    /** Returns whether this set comes with Trainmark, so that it need not be fetched. */
    public boolean builtIn() {
        return this == DIGITS;
    }

    /** Returns the command line that gets this set. */
    public String fetchCommand() {
        return "./trainmark data fetch " + id();
    }

    private static DataException unknown(String id) {
        List<String> ids = Arrays.stream(values()).map(KnownDataset::id).toList();
        return new DataException(
                "there is no data set '%s' among %s%s".formatted(id, String.join(", ", ids), Nearest.hint(id, ids)));
    }

    private static List<KnownFile> idxFiles(String images, String labels, String testImages, String testLabels) {
        return List.of(
                new KnownFile("train-images-idx3-ubyte", images),
                new KnownFile("train-labels-idx1-ubyte", labels),
                new KnownFile("t10k-images-idx3-ubyte", testImages),
                new KnownFile("t10k-labels-idx1-ubyte", testLabels));
    }
}
