package org.trainmark.results.log.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.trainmark.results.CurvePoint;

/** Writes the points of curves in a trial's line as they are written where they arise. */
final class PointWriter extends JsonSerializer<CurvePoint> {

    @Override
    public void serialize(CurvePoint point, JsonGenerator json, SerializerProvider serializers) throws IOException {
        FindingJson.write(point, json);
    }
}
