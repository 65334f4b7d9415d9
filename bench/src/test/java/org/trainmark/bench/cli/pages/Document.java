package org.trainmark.bench.cli.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of this project as its readers see it.
 *
 * @param name from the project's directory on
 */
public record Document(String name, Path file, List<Block> blocks, String prose) {

    /** The project's directory; tests start in that of their module. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> FOLDERS =
            List.of("", "core", "bench", "results", "results/published/verdicts", "cuda-profiles");
    private static final Pattern HEREDOC = Pattern.compile("<<'(\\w+)'\\n(.*?\\n)\\1\\n", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z][A-Za-z0-9]+)[^`]*`");

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** Code between fences. */
    record Block(String language, String text) {

        /**
         * Returns the suites in it: all of it, or what it writes to files. A fragment has no name or measures nothing.
         */
        List<String> suites() {
            Stream<String> texts = language.equals("yaml")
                    ? Stream.of(text)
                    : HEREDOC.matcher(text).results().map(written -> written.group(2));
            return texts.filter(yaml -> yaml.matches("(?s)(.*\\n)?name: .*\\nmeasure:.*"))
                    .toList();
        }
    }

    /** Returns every page. */
    static List<Document> all() {
        List<Document> all = new ArrayList<>();
        for (String folder : FOLDERS) {
            Path directory = ROOT.resolve(folder);
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.list(directory)) {
                    files.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .filter(file -> folder.isEmpty() || file.endsWith("README.md"))
                            .forEach(file -> all.add(read(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return List.copyOf(all);
    }

    /** Returns the page in a file. */
    static Document read(Path file) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        String fence = "";
        StringBuilder inside = new StringBuilder();
        for (String line : lines(file)) {
            if (fence.isEmpty() && line.startsWith("```")) {
                fence = line;
            } else if (line.equals("```")) {
                blocks.add(new Block(fence.substring(3), inside.toString()));
                inside.setLength(0);
                fence = "";
            } else {
                (fence.isEmpty() ? prose : inside).append(line).append('\n');
            }
        }
        return new Document(ROOT.relativize(file).toString(), file, blocks, prose.toString());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where the links lead that lead into the project. */
    List<String> links() {
        return LINK.matcher(prose)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** Returns the anchors of the headings, made as GitHub makes them. */
    List<String> anchors() {
        return prose.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{L}\\d _-]", "").replace(' ', '-'))
                .toList();
    }

    /** Returns the names in code that are those of types: {@code `Plan`}, and of {@code `Setup.data()`} the first. */
    List<String> types() {
        return TYPE.matcher(prose)
                .results()
                .map(type -> type.group(1))
                .distinct()
                .toList();
    }
}
