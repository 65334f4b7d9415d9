package org.trainmark.bench.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trainmark.results.report.markup.Element;

/**
 * A page of HTML and what a browser may do for it: run the scripts that are in it, and load nothing from anywhere.
 *
 * @param policy as the header {@code Content-Security-Policy} has it
 */
record HtmlFile(String html, String policy) {

    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");
    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

    HtmlFile {
        requireNonNull(html, "html");
        requireNonNull(policy, "policy");
    }

    /** Returns the live page of a run, which may ask its own server. */
    static HtmlFile live(Path root) {
        String html = resource("page.html").replace("{{run}}", Element.escaped(root.toString()));
        return new HtmlFile(html, policy(html, digests(STYLE, html), "'self'"));
    }

    /** Returns the report of a run. Some of its elements have a style of their own. */
    static HtmlFile report(Path file) {
        try {
            String html = Files.readString(file);
            return new HtmlFile(html, policy(html, "'unsafe-inline'", "'none'"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String policy(String html, String styles, String connections) {
        return ("default-src 'none'; script-src %s; style-src %s; connect-src %s; img-src data:; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'")
                .formatted(digests(SCRIPT, html), styles, connections);
    }

    private static String digests(Pattern element, String html) {
        return element.matcher(html)
                .results()
                .map(found -> "'sha256-" + digest(found.group(1)) + "'")
                .collect(Collectors.joining(" "));
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + HtmlFile.class);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
