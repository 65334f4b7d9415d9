package org.trainmark.bench.cli.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.trainmark.results.report.markup.Markdown;

/** Tables of which each is seen as soon as it is whole, since the next may take long. */
final class LiveTables {

    private final PrintWriter out;
    private final Markdown markdown;

    LiveTables(PrintWriter out) {
        this.out = out;
        markdown = new Markdown(out);
    }

    void write(String title, List<String> head, Stream<List<String>> rows) throws IOException {
        markdown.paragraph(title);
        markdown.table(head, rows.toList());
        out.flush();
    }
}
