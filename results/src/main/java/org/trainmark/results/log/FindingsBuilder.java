package org.trainmark.results.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Edit;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;
import org.trainmark.results.log.stored.StoredEdit;
import org.trainmark.results.log.stored.StoredEnding;
import org.trainmark.results.log.stored.StoredFinding;

/** Puts together what a trial's JVM tells line by line. */
final class FindingsBuilder {

    private final SortedMap<String, Measurement> measurements = new TreeMap<>();
    private final List<CurvePoint> curve = new ArrayList<>();
    private final List<RatePoint> rates = new ArrayList<>();
    private final List<RangePoint> rangeTest = new ArrayList<>();
    private final SortedMap<String, String> provenance = new TreeMap<>();
    private List<StepWindow> windows = List.of();
    private final List<Edit> edits = new ArrayList<>();
    private Optional<Confusion> confusion = Optional.empty();
    private Optional<Ending> ending = Optional.empty();

    void add(StoredFinding told) {
        Optional.ofNullable(told.point()).ifPresent(curve::add);
        Optional.ofNullable(told.rates()).ifPresent(this::add);
        Optional.ofNullable(told.rangePoint()).ifPresent(rangeTest::add);
        Optional.ofNullable(told.measurements()).ifPresent(all -> measurements.putAll(all));
        Optional.ofNullable(told.provenance()).ifPresent(all -> provenance.putAll(all));
        Optional.ofNullable(told.edit()).map(StoredEdit::edit).ifPresent(this::add);
        windows = Optional.ofNullable(told.windows()).orElse(windows);
        confusion = Optional.ofNullable(told.confusion()).or(() -> confusion);
        ending = Optional.ofNullable(told.ending()).map(StoredEnding::ending).or(() -> ending);
    }

    private void add(StoredFinding.Rates changed) {
        rates.subList(Math.min(changed.kept(), rates.size()), rates.size()).clear();
        rates.addAll(changed.points());
    }

    /** The rates of before a checkpoint are told again by the training that goes on from there. */
    private void add(Edit edit) {
        if (!edits.contains(edit)) {
            edits.add(edit);
        }
    }

    FoundSoFar soFar() {
        return new FoundSoFar(
                new Findings(measurements, curve, rates, rangeTest, windows, provenance, confusion).with(edits),
                ending);
    }
}
