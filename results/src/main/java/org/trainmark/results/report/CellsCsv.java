package org.trainmark.results.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.Outcome;
import org.trainmark.results.learning.Fit;
import org.trainmark.results.learning.RateEffect;
import org.trainmark.results.report.markup.Csv;
import org.trainmark.results.summary.CellFit;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;

/** A row for each cell: its axes, its outcomes and every metric with its interval. */
final class CellsCsv implements Report {

    @Override
    public String fileName() {
        return "cells.csv";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        Csv csv = new Csv();
        csv.row(head(run));
        for (int i = 0; i < run.cells().size(); i++) {
            csv.row(row(run, run.cells().get(i), run.front().contains(i)));
        }
        out.append(csv.toString());
    }

    private static List<String> head(RunSummary run) {
        List<String> head = new ArrayList<>(run.axes());
        head.add("trials");
        Arrays.stream(Outcome.values()).map(Outcome::label).forEach(head::add);
        head.add("on front");
        for (Metric metric : run.metrics()) {
            String column = metric.name() + " (" + metric.unit().symbol() + ")";
            head.addAll(List.of(column, metric.name() + " low", metric.name() + " high", metric.name() + " note"));
        }
        head.addAll(List.of("fit", "fit from epoch", "fit note", "learning rate effect"));
        return head;
    }

    private static List<String> row(RunSummary run, CellSummary cell, boolean onFront) {
        List<String> row = new ArrayList<>();
        run.axes().forEach(axis -> row.add(cell.cell().axes().getOrDefault(axis, "")));
        row.add(Integer.toString(cell.trials()));
        Arrays.stream(Outcome.values())
                .map(outcome -> Integer.toString(cell.trials(outcome)))
                .forEach(row::add);
        row.add(Boolean.toString(onFront));
        run.metrics().forEach(metric -> row.addAll(figure(metric.of(cell))));
        row.addAll(cell.fit().map(CellsCsv::fit).orElse(List.of("", "", "", "")));
        return row;
    }

    private static List<String> fit(CellFit cell) {
        Fit fit = cell.fit();
        String agreeing = cell.agreeing() + "/" + cell.trials();
        String note = fit.reason().isEmpty() ? agreeing : fit.reason() + ", " + agreeing;
        return List.of(
                fit.kind().label(),
                Csv.number(fit.fromEpoch()),
                note,
                cell.rate().map(RateEffect::label).orElse(""));
    }

    private static List<String> figure(Optional<Figure> figure) {
        return List.of(
                figure.map(f -> Csv.number(f.value())).orElse(""),
                figure.flatMap(Figure::interval).map(i -> Csv.number(i.low())).orElse(""),
                figure.flatMap(Figure::interval).map(i -> Csv.number(i.high())).orElse(""),
                figure.map(Figure::note).orElse(""));
    }
}
