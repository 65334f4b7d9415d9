package org.trainmark.bench.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.trainmark.results.CurvePoint;

/** Curves as the page gets them: of each point its epochs, validation loss and accuracy, null where there is none. */
final class CurveJson {

    /** More than a picture can show. */
    private static final int MOST_POINTS = 100;

    private static final MathContext DIGITS = new MathContext(5);

    private CurveJson() {}

    /** Returns the points from one on, with the number of that. */
    static ObjectNode from(int first, List<CurvePoint> curve) {
        ObjectNode part = JsonNodeFactory.instance.objectNode().put("from", first);
        part.set("points", all(curve.subList(first, curve.size())));
        return part;
    }

    /** Returns a curve that is known whole, thinned as far as nobody can see. */
    static ArrayNode thinned(List<CurvePoint> curve) {
        int every = 1 + (curve.size() - 1) / MOST_POINTS;
        return all(IntStream.range(0, curve.size())
                .filter(i -> (curve.size() - 1 - i) % every == 0)
                .mapToObj(curve::get)
                .toList());
    }

    private static ArrayNode all(List<CurvePoint> points) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (CurvePoint point : points) {
            ArrayNode one = all.addArray();
            add(one, OptionalDouble.of(point.epochs()));
            add(one, OptionalDouble.of(point.validationLoss()));
            add(one, point.validationAccuracy());
        }
        return all;
    }

    private static void add(ArrayNode point, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            point.add(new BigDecimal(value.getAsDouble()).round(DIGITS).doubleValue());
        } else {
            point.addNull();
        }
    }
}
