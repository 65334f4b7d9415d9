package org.trainmark.results.report.svg;

import org.trainmark.results.report.markup.Element;

/** The outer element of a chart, with the title and the description that a screen reader says. */
final class Picture {

    private Picture() {}

    /** Returns an empty picture that scales with its place; {@code id} must be its own in the document. */
    static Element of(String id, String title, String description, double width, double height) {
        return Element.of("svg")
                .with("viewBox", "0 0 " + Element.number(width) + " " + Element.number(height))
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-description")
                .add(
                        Element.of("title", title).with("id", id + "-title"),
                        Element.of("desc", description).with("id", id + "-description"));
    }

    /** Returns a text whose anchor is {@code start}, {@code middle} or {@code end}. */
    static Element text(String text, double x, double y, String anchor) {
        return Element.of("text", text).with("x", x).with("y", y).with("text-anchor", anchor);
    }

    /** Returns about how wide a text is. */
    static double widthOf(String text) {
        return text.length() * 7.8;
    }
}
