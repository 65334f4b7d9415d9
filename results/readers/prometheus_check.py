"""Reads OpenMetrics by the strict parser of prometheus-client."""
import sys

from prometheus_client.openmetrics.parser import text_string_to_metric_families

families = list(text_string_to_metric_families(open(sys.argv[1]).read()))
print(f"{len(families)} families, {sum(len(one.samples) for one in families)} samples")
