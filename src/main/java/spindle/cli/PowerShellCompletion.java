// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The completion of PowerShell: a table of verbs and their options, and a block that looks into it. */
final class PowerShellCompletion {
    private static final String BEGINNING = """
            # PowerShell completion for spindle; a profile runs it: . PATH\\spindle.ps1

            # The options of each verb, one a line, with the words that are their values.
            $spindleVerbs = @{
            """;

    private static final String BLOCK = """
            Register-ArgumentCompleter -Native -CommandName @('spindle', 'spindle.bat') -ScriptBlock {
                param($word, $command, $position)
                $typed = @($command.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
                $done = @(if ($word) { $typed | Select-Object -SkipLast 1 } else { $typed })
                $verb = $done | Where-Object { $spindleVerbs.ContainsKey($_) } | Select-Object -First 1
                # Two words may be one verb: cue lint.
                $second = $done | Select-Object -Skip ([array]::IndexOf($done, $verb) + 1) -First 1
                if ($verb -and $spindleVerbs.ContainsKey("$verb-$second")) {
                    $verb = "$verb-$second"
                }
                if (-not $verb) {
                    $found = @($spindleVerbs.Keys | Sort-Object)
                } else {
                    $rows = @($spindleVerbs[$verb] -split '\\r?\\n' | ForEach-Object { , @($_ -split ' ') })
                    $row = @($rows | Where-Object { $_[0] -ceq $done[-1] } | Select-Object -First 1)
                    if ($row.Count -gt 0 -and $row[0].Count -gt 1) {
                        $found = @($row[0] | Select-Object -Skip 1)
                    } elseif ($word -like '-*') {
                        $found = @($rows | ForEach-Object { $_[0] })
                    } else {
                        $found = @()
                    }
                }
                $found | Where-Object { $_.StartsWith($word, [StringComparison]::Ordinal) } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """;

    private PowerShellCompletion() {}

    /** {@return the script} */
    static String script() {
        StringBuilder script = new StringBuilder(BEGINNING);
        for (Verb verb : Verbs.all()) {
            List<String> rows = OptionDescription.of(verb.options()).stream()
                    .flatMap(PowerShellCompletion::rows)
                    .toList();
            script.append(entry(verb.manual().name(), rows));
        }
        for (String first : Verbs.firstWords()) {
            script.append(entry(first, List.of(first + " " + String.join(" ", Verbs.secondWords(first)))));
        }
        List<String> help = List.of("help " + String.join(" ", Completion.helpWords()));
        return script.append(entry("help", help)).append("}\n\n").append(BLOCK).toString();
    }

    private static Stream<String> rows(OptionDescription option) {
        List<String> words = OptionValue.of(option).words();
        return option.names().stream()
                .map(name -> Stream.concat(Stream.of(name), words.stream()).collect(Collectors.joining(" ")));
    }

    private static String entry(String verb, List<String> rows) {
        return "    '" + verb + "' = @'\n" + String.join("\n", rows) + "\n'@\n";
    }
}
