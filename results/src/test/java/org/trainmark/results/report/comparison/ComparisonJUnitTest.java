package org.trainmark.results.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Comparisons;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ComparisonJUnitTest {

    private static String junit(Comparison comparison, boolean strict) {
        return ShownComparison.written(ComparisonFormat.JUNIT, comparison, 80, strict);
    }

    private static Element suite(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(xml, e);
        }
    }

    @Test
    void failsTheTestOfWhatGotWorseAndSkipsWhatCannotBeTold() {
        Element suite = suite(junit(
                ShownComparison.comparison(
                        ShownComparison.SLOWER, ShownComparison.UNTOLD, ShownComparison.LESS, ShownComparison.LOSS),
                false));

        assertThat(suite.getAttribute("name")).isEqualTo("one against other");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .isEqualTo("16, Samples/s, 1.00 k, 950, -5.0 [-6.0, -3.9] %, 0.020, slower");
        assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }

    @Test
    void failsWhatCannotBeToldWhereThatIsAskedFor() {
        Element suite = suite(junit(
                ShownComparison.comparison(ShownComparison.SLOWER, ShownComparison.UNTOLD, ShownComparison.LESS),
                true));

        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("skipped")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(suite.getElementsByTagName("skipped").getLength()).isZero();
    }

    @Test
    void passesATestForEachGuardedMetricThatIsSameOrBetter() {
        Element suite = suite(junit(
                ShownComparison.comparison(ShownComparison.LESS, ShownComparison.ACCURACY, ShownComparison.LOSS),
                true));

        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(suite.getElementsByTagName("failure").getLength()).isZero();
        assertThat(((Element) suite.getElementsByTagName("testcase").item(1)).getAttribute("name"))
                .isEqualTo("final-accuracy");
    }

    @Test
    void escapesLabelsInXml() {
        String label = "<a> & \"b\" 'c'\n]]>";
        Element suite = suite(junit(Comparisons.of(Comparisons.cell(label, ShownComparison.SLOWER)), false));
        Element test = (Element) suite.getElementsByTagName("testcase").item(0);

        assertThat(test.getAttribute("classname").replaceAll("\\s", " ")).isEqualTo("<a> & \"b\" 'c' ]]>");
        assertThat(test.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }
}
