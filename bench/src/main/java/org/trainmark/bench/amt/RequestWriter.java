package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.amt.json.Built;
import org.trainmark.bench.amt.service.Member;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * Writes a tuning job into a request.
 *
 * @param before the job that the request says; empty for a new one
 */
record RequestWriter(TuningJob job, Optional<TuningJob> before) {

    RequestWriter {
        requireNonNull(job, "job");
        requireNonNull(before, "before");
    }

    /** Returns a request with the job in it, what is equal to before as it stands there. */
    Yaml.Mapping over(Optional<Yaml.Mapping> kept) {
        Yaml.Mapping request = kept.orElseGet(Blanks::request);
        request = Built.with(request, Member.JOB_NAME, Built.text(job.name()));
        request = Built.with(request, Member.CONFIG, config(Built.object(request, Member.CONFIG)));
        request = Built.with(request, Member.DEFINITION, definition(Built.object(request, Member.DEFINITION)));
        return parents(request);
    }

    private Yaml.Mapping config(Yaml.Mapping kept) {
        Yaml.Mapping config = Built.with(
                kept, Member.STRATEGY, Built.text(job.how().strategy().word()));
        config = hyperband(config);
        config = Built.with(config, Member.OBJECTIVE, objective(Built.object(config, Member.OBJECTIVE)));
        config = Built.with(config, Member.LIMITS, limits(Built.object(config, Member.LIMITS)));
        config = Built.with(
                config, Member.RANGES, new RangeWriter(job, before).over(Built.object(config, Member.RANGES)));
        if (job.stopsEarly() || config.entry(Member.EARLY_STOPPING).isPresent()) {
            config = Built.with(config, Member.EARLY_STOPPING, Built.text(job.stopsEarly() ? "Auto" : "Off"));
        }
        config = criteria(config);
        return put(config, Member.RANDOM_SEED, job.seed());
    }

    private Yaml.Mapping hyperband(Yaml.Mapping config) {
        Yaml.Mapping strategy = Built.object(config, Member.STRATEGY_CONFIG);
        Yaml.Mapping resources = Built.object(strategy, Member.HYPERBAND_CONFIG);
        resources = put(resources, Member.MIN_RESOURCE, job.how().least());
        resources = put(resources, Member.MAX_RESOURCE, job.how().most());
        boolean none = resources.entries().isEmpty()
                && config.entry(Member.STRATEGY_CONFIG).isEmpty();
        if (job.how().strategy() != Strategy.HYPERBAND || none) {
            return config.without(Member.STRATEGY_CONFIG);
        }
        return Built.with(config, Member.STRATEGY_CONFIG, Built.with(strategy, Member.HYPERBAND_CONFIG, resources));
    }

    private Yaml.Mapping objective(Yaml.Mapping kept) {
        return Built.with(
                Built.with(kept, Member.TYPE, Built.text(job.objective().maximized() ? "Maximize" : "Minimize")),
                Member.METRIC_NAME,
                Built.text(job.objective().metric()));
    }

    private Yaml.Mapping limits(Yaml.Mapping kept) {
        Yaml.Mapping limits = put(kept, Member.JOBS, job.limits().jobs());
        limits = Built.with(limits, Member.PARALLEL, Built.number(job.limits().parallel()));
        return put(limits, Member.RUNTIME, job.limits().seconds());
    }

    private Yaml.Mapping criteria(Yaml.Mapping config) {
        Yaml.Mapping kept = Built.object(config, Member.CRITERIA);
        Yaml.Mapping criteria = kept;
        if (!before.map(old -> old.ends().target())
                .equals(Optional.of(job.ends().target()))) {
            criteria = put(kept, Member.TARGET, job.ends().target());
        }
        Yaml.Mapping improving = put(
                Built.object(criteria, Member.NOT_IMPROVING),
                Member.MOST_NOT_IMPROVING,
                job.ends().notImproving());
        criteria = putFull(criteria, Member.NOT_IMPROVING, improving);
        if (job.ends().onConvergence()) {
            criteria = Built.with(criteria, Member.CONVERGENCE, Built.of(Member.ON_CONVERGENCE, Built.text("Enabled")));
        } else if (before.filter(old -> old.ends().onConvergence()).isPresent()) {
            criteria = criteria.without(Member.CONVERGENCE);
        }
        return putFull(config, Member.CRITERIA, criteria);
    }

    /** Leaves an empty object out, unless it stood there before. */
    private static Yaml.Mapping putFull(Yaml.Mapping in, String name, Yaml.Mapping object) {
        return object.entries().isEmpty() && in.entry(name).isEmpty() ? in : Built.with(in, name, object);
    }

    private Yaml.Mapping definition(Yaml.Mapping kept) {
        Yaml.Mapping definition = texts(kept, Member.STATICS, job.training().statics());
        Yaml.Mapping algorithm = Built.object(definition, Member.ALGORITHM);
        Yaml.Mapping stopping = Built.object(definition, Member.STOPPING);
        definition = Built.with(definition, Member.ALGORITHM, metrics(algorithm));
        definition = Built.with(
                definition,
                Member.STOPPING,
                put(stopping, Member.RUNTIME, job.training().seconds()));
        return texts(definition, Member.ENVIRONMENT, job.training().environment());
    }

    /** Puts texts into an object, in place of all that are there but those that no suite sees. */
    private static Yaml.Mapping texts(Yaml.Mapping in, String name, Map<String, String> texts) {
        Yaml.Mapping all = Built.object(in, name);
        for (Yaml.Entry entry : all.entries()) {
            boolean stays = texts.containsKey(entry.key()) || isHidden(name, entry.key());
            all = stays ? all : all.without(entry.key());
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            all = Built.with(all, text.getKey(), Built.text(text.getValue()));
        }
        return putFull(in, name, all);
    }

    private static boolean isHidden(String object, String name) {
        return object.equals(Member.STATICS) && JobReader.isHidden(name);
    }

    private Yaml.Mapping metrics(Yaml.Mapping algorithm) {
        List<Yaml> metrics = new ArrayList<>();
        job.training()
                .metrics()
                .forEach((name, regex) -> metrics.add(
                        Built.with(Built.of(Member.NAME, Built.text(name)), Member.REGEX, Built.text(regex))));
        boolean none = metrics.isEmpty() && algorithm.entry(Member.METRICS).isEmpty();
        return none ? algorithm : Built.with(algorithm, Member.METRICS, Built.list(metrics));
    }

    private Yaml.Mapping parents(Yaml.Mapping request) {
        if (before.map(TuningJob::parents).equals(Optional.of(job.parents())) || before.isEmpty()) {
            return request;
        }
        Yaml.Mapping warm = Built.object(request, Member.WARM_START);
        List<Yaml> parents = job.parents().stream()
                .<Yaml>map(name -> Built.of(Member.JOB_NAME, Built.text(name)))
                .toList();
        return parents.isEmpty()
                ? request.without(Member.WARM_START)
                : Built.with(request, Member.WARM_START, Built.with(warm, Member.PARENTS, Built.list(parents)));
    }

    private static Yaml.Mapping put(Yaml.Mapping in, String name, Optional<? extends Number> number) {
        return number.map(value -> Built.with(in, name, Built.number(value))).orElseGet(() -> in.without(name));
    }
}
