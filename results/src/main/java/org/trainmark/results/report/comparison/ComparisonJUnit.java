package org.trainmark.results.report.comparison;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trainmark.results.compare.CellComparison;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.report.markup.Steering;

/** A comparison as test results: each guarded metric of each cell is a test, failed if it got worse. */
final class ComparisonJUnit {

    private ComparisonJUnit() {}

    /** Writes one comparison as a suite, and several as suites of suites. */
    static void write(List<Comparison> each, boolean strict, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            if (each.size() > 1) {
                xml.writeStartElement("testsuites");
            }
            for (Comparison comparison : each) {
                suite(comparison, strict, xml);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new AssertionError("every comparison can be written as XML", e);
        }
        out.append(text.toString()).append('\n');
    }

    private static void suite(Comparison comparison, boolean strict, XMLStreamWriter xml) throws XMLStreamException {
        int missing = comparison.missing().size();
        long unsettled = comparison.count(Verdict.CANNOT_TELL) + missing;
        long worse = comparison.count(Verdict.WORSE);
        xml.writeStartElement("testsuite");
        attribute("name", comparison.base() + " against " + comparison.candidate(), xml);
        xml.writeAttribute("tests", Integer.toString(tests(comparison) + missing));
        xml.writeAttribute("failures", Long.toString(strict ? worse + unsettled : worse));
        xml.writeAttribute("skipped", Long.toString(strict ? 0 : unsettled));
        for (CellComparison cell : comparison.cells()) {
            for (Effect effect : guarded(cell)) {
                test(cell, effect, strict, xml);
            }
        }
        for (String cell : comparison.missing()) {
            test(cell, "cell", strict ? "failure" : "skipped", "missing in the candidate", xml);
        }
        xml.writeEndElement();
    }

    private static int tests(Comparison comparison) {
        return comparison.cells().stream()
                .mapToInt(cell -> guarded(cell).size())
                .sum();
    }

    private static List<Effect> guarded(CellComparison cell) {
        return cell.effects().stream()
                .filter(effect -> effect.metric().guarded())
                .toList();
    }

    private static void test(CellComparison cell, Effect effect, boolean strict, XMLStreamWriter xml)
            throws XMLStreamException {
        boolean unsettled = effect.verdict() == Verdict.CANNOT_TELL;
        boolean told = effect.verdict() != Verdict.WORSE && !unsettled;
        test(
                cell.label(),
                effect.metric().name(),
                told ? "" : unsettled && !strict ? "skipped" : "failure",
                String.join(", ", EffectWords.row(cell, effect)),
                xml);
    }

    private static void test(String cell, String name, String ending, String message, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", cell, xml);
        attribute("name", name, xml);
        if (!ending.isEmpty()) {
            xml.writeStartElement(ending);
            attribute("message", message, xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML has no place for what steers, escaped or not. */
    private static void attribute(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(name, Steering.blanked(text));
    }
}
