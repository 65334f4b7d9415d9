package org.trainmark.bench.amt;

import org.trainmark.bench.amt.json.Built;
import org.trainmark.bench.amt.service.Member;
import org.trainmark.bench.suite.yaml.Yaml;

/** What a request needs and no suite knows, for somebody to fill in. */
final class Blanks {

    private static final String HERE = "REPLACE-ME";

    private Blanks() {}

    static Yaml.Mapping request() {
        Yaml.Mapping algorithm =
                Built.with(Built.of("TrainingImage", Built.text(HERE)), "TrainingInputMode", Built.text("File"));
        Yaml.Mapping resources = Built.with(
                Built.with(Built.of("InstanceType", Built.text("ml.m5.large")), "InstanceCount", Built.number(1)),
                "VolumeSizeInGB",
                Built.number(30));
        Yaml.Mapping definition = Built.of(Member.ALGORITHM, algorithm);
        definition = Built.with(definition, "RoleArn", Built.text("arn:aws:iam::000000000000:role/" + HERE));
        definition = Built.with(
                definition, "OutputDataConfig", Built.of("S3OutputPath", Built.text("s3://" + HERE + "/output")));
        definition = Built.with(definition, Member.RESOURCES, resources);
        definition = Built.with(definition, Member.STOPPING, Built.EMPTY);
        Yaml.Mapping request = Built.with(Built.of(Member.JOB_NAME, Built.text("")), Member.CONFIG, Built.EMPTY);
        return Built.with(request, Member.DEFINITION, definition);
    }
}
