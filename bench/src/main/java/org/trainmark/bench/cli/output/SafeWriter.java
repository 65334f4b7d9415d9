package org.trainmark.bench.cli.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trainmark.results.report.markup.Steering;

/**
 * Writes text with a space for each character that steers a terminal. Where there is one, the codes pass by which a
 * command erases the line that it is on, or colors it: nothing else can be steered by these.
 */
final class SafeWriter extends FilterWriter {

    private static final Pattern OWN_CODE = Pattern.compile("\\r?\\x1b\\[2?K|\\x1b\\[[0-9;]{0,12}m");

    private final boolean terminal;

    SafeWriter(Writer out, boolean terminal) {
        super(out);
        this.terminal = terminal;
    }

    @Override
    public void write(int character) throws IOException {
        write(Character.toString((char) character));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        String written = text.substring(from, from + length);
        out.write(terminal ? withOwnCodes(written) : Steering.blankedLines(written));
    }

    private static String withOwnCodes(String text) {
        StringBuilder safe = new StringBuilder();
        Matcher codes = OWN_CODE.matcher(text);
        int from = 0;
        while (codes.find()) {
            safe.append(Steering.blankedLines(text.substring(from, codes.start())))
                    .append(codes.group());
            from = codes.end();
        }
        return safe.append(Steering.blankedLines(text.substring(from))).toString();
    }
}
