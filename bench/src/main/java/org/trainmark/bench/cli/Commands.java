package org.trainmark.bench.cli;

import java.util.Map;
import org.trainmark.bench.cli.amt.AmtExportCommand;
import org.trainmark.bench.cli.compare.CompareCommand;
import org.trainmark.bench.cli.history.HistoryCheckCommand;
import org.trainmark.bench.cli.history.HistoryShowCommand;
import org.trainmark.bench.cli.memory.MemoryCommand;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.recommend.RecommendCommand;
import org.trainmark.bench.cli.runs.ListCommand;
import org.trainmark.bench.cli.runs.OpenCommand;
import org.trainmark.bench.cli.watch.WatchCommand;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands with their surroundings. */
record Commands(Map<String, String> environment, Terminal terminal) implements IFactory {

    Commands {
        environment = Map.copyOf(environment);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(environment, terminal));
        } else if (type == RangeTestCommand.class) {
            return type.cast(new RangeTestCommand(environment, terminal));
        } else if (type == EnginesCommand.class) {
            return type.cast(new EnginesCommand(environment, terminal));
        } else if (type == WatchCommand.class) {
            return type.cast(new WatchCommand(environment, terminal));
        } else if (type == ListCommand.class) {
            return type.cast(new ListCommand(terminal.tableColumns()));
        } else if (type == OpenCommand.class) {
            return type.cast(new OpenCommand(environment));
        } else if (type == ReportCommand.class) {
            return type.cast(new ReportCommand(terminal));
        } else if (type == CompareCommand.class) {
            return type.cast(new CompareCommand(environment, terminal));
        } else if (type == HistoryShowCommand.class) {
            return type.cast(new HistoryShowCommand(terminal));
        } else if (type == HistoryCheckCommand.class) {
            return type.cast(new HistoryCheckCommand(terminal));
        } else if (type == MemoryCommand.class) {
            return type.cast(new MemoryCommand(environment, terminal));
        } else if (type == CalibrateCommand.class) {
            return type.cast(new CalibrateCommand(environment, terminal));
        } else if (type == DoctorCommand.class) {
            return type.cast(new DoctorCommand(environment, terminal));
        } else if (type == ProfileCommand.class) {
            return type.cast(new ProfileCommand(environment, terminal));
        } else if (type == RecommendCommand.class) {
            return type.cast(new RecommendCommand(environment));
        } else if (type == AuditCommand.class) {
            return type.cast(new AuditCommand(terminal));
        } else if (type == SimulateCommand.class) {
            return type.cast(new SimulateCommand(terminal));
        } else if (type == AmtExportCommand.class) {
            return type.cast(new AmtExportCommand(environment));
        } else if (type == DataCommand.class) {
            return type.cast(new DataCommand(environment));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
