# SPDX-License-Identifier: Apache-2.0
"""What is said of a run: a table for each job, and which targets were met."""

import os
import platform

RSS_LIMIT_MB = 96


def verdicts(job, entry):
    """The targets of an entry, each with (text, met); met is None where there is nothing to compare with."""
    others = {other.name: other for other in job.entries}
    for measure, factor, name in entry.targets:
        other = others[name]
        what = "%s <= %.2fx %s" % (measure, factor, name)
        if other.measured():
            ratio = entry.median(measure) / other.median(measure)
            yield "%s: %.2f, %s" % (what, ratio, "met" if ratio <= factor else "MISSED"), ratio <= factor
        else:
            yield "%s: not measured" % what, None
    if entry.rss:
        limit = RSS_LIMIT_MB if entry.rss is True else entry.rss
        met = entry.median("rss") <= limit
        yield "RSS <= %d MB: %s" % (limit, "met" if met else "MISSED"), met


def report(selected):
    missed = 0
    for job in selected:
        print("\n**%s**: %s\n" % (job.name, job.title))
        print("| command | wall s | best s | cpu s | RSS MB | x %s | targets |" % job.entries[0].name)
        print("|---|--:|--:|--:|--:|--:|---|")
        base = job.entries[0]
        for entry in job.entries:
            if entry.absent:
                print("| %s | | | | | | skipped: %s |" % (entry.name, entry.absent))
            elif entry.failure:
                missed += 1
                print("| %s | | | | | | %s, MISSED |" % (entry.name, entry.failure.replace("|", "\\|")))
            else:
                results = list(verdicts(job, entry))
                missed += sum(met is False for _, met in results)
                ratio = "%.2f" % (entry.median("wall") / base.median("wall")) if base.measured() else ""
                print(
                    "| %s | %.3f | %.3f | %.3f | %.0f | %s | %s |"
                    % (
                        entry.name,
                        entry.median("wall"),
                        min(sample["wall"] for sample in entry.samples),
                        entry.median("cpu"),
                        entry.median("rss"),
                        ratio,
                        "; ".join(text for text, _ in results),
                    )
                )
    return missed


def machine(runs):
    with open("/proc/loadavg") as file:
        load = file.read().split()[0]
    return "%s, %d cores, load %s at the start; medians of %d rounds" % (
        platform.platform(terse=True),
        os.cpu_count(),
        load,
        runs,
    )
