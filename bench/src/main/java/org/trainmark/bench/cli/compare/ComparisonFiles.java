package org.trainmark.bench.cli.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.report.comparison.ComparisonFormat;
import picocli.CommandLine.Option;

/** Where a comparison is written, and in which formats: in a terminal unless options name something else for here. */
final class ComparisonFiles {

    private static final Path HERE = Path.of("-");

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write a page for a pull request; - for here.")
    private @Nullable Path markdown;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with pictures; - for here.")
    private @Nullable Path html;

    @Option(names = "--json", paramLabel = "FILE", description = "Write it for programs; - for here.")
    private @Nullable Path json;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write it as test results; - for here.")
    private @Nullable Path junit;

    /**
     * Writes comparisons with one base to all files.
     *
     * @param columns of the terminal
     * @param strict whether what cannot be told is taken for a regression
     * @param here where the terminal's text goes, and what is for {@code -}
     */
    void write(List<Comparison> each, int columns, boolean strict, PrintWriter here) {
        Map<ComparisonFormat, Path> files = files();
        if (!files.containsValue(HERE)) {
            files.put(ComparisonFormat.TEXT, HERE);
        }
        files.forEach((format, file) -> {
            try {
                if (file.equals(HERE)) {
                    write(format, each, columns, strict, here);
                    here.flush();
                } else {
                    write(format, each, columns, strict, file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file, e);
            }
        });
    }

    private static void write(ComparisonFormat format, List<Comparison> each, int columns, boolean strict, Path file)
            throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            write(format, each, columns, strict, out);
        }
    }

    private static void write(
            ComparisonFormat format, List<Comparison> each, int columns, boolean strict, Appendable out)
            throws IOException {
        if (each.size() == 1) {
            format.write(each.get(0), columns, strict, out);
        } else {
            format.write(each, columns, strict, out);
        }
    }

    /** Returns whether a page with pictures is asked for, which shows one comparison. */
    boolean hasHtml() {
        return html != null;
    }

    private Map<ComparisonFormat, Path> files() {
        Map<ComparisonFormat, Path> files = new EnumMap<>(ComparisonFormat.class);
        if (markdown != null) {
            files.put(ComparisonFormat.MARKDOWN, markdown);
        }
        if (html != null) {
            files.put(ComparisonFormat.HTML, html);
        }
        if (json != null) {
            files.put(ComparisonFormat.JSON, json);
        }
        if (junit != null) {
            files.put(ComparisonFormat.JUNIT, junit);
        }
        return files;
    }
}
