using System.Globalization;
using Aggregator.Benchmarks.EndToEnd;
using Aggregator.Benchmarks.Fuzz;
using Aggregator.Benchmarks.Index;
using Aggregator.Benchmarks.Search;
using Aggregator.Benchmarks.Throughput;
using BenchmarkDotNet.Running;

// `poll …` measures the whole program from process start to exit, `enrichment …` it with and without topics and stories, `hosts …` the running service over slow hosts, which `slow-server`
// plays in a process of its own, `parse` what reading the corpus costs beside other readers, `index` the search index over real words, `search` the service over a million articles; `fuzz …` looks for documents that break
// parsing; everything else is BenchmarkDotNet's.
return args switch
{
    ["poll", .. var rest] => await PollBenchmark.RunAsync(PollBenchmarkOptions.Parse(rest)),
    ["enrichment", .. var rest] => await EnrichmentCostBenchmark.RunAsync(PollBenchmarkOptions.Parse(rest)),
    ["hosts", .. var rest] => await HostsBenchmark.RunAsync(HostsBenchmarkOptions.Parse(rest)),
    [SlowServer.Verb, var delay, var feeds] =>
        await SlowServer.RunAsync(TimeSpan.Parse(delay, CultureInfo.InvariantCulture), int.Parse(feeds, CultureInfo.InvariantCulture)),
    ["parse", .. var rest] => ParseBenchmark.Run(rest),
    ["index", .. var rest] => await IndexBenchmark.RunAsync(rest),
    ["search", .. var rest] => await SearchBenchmark.RunAsync(rest),
    ["fuzz", .. var rest] => FuzzCommand.Run(FuzzCommandOptions.Parse(rest)),
    _ => BenchmarkSwitcher.FromAssembly(typeof(PollBenchmark).Assembly).Run(args).Any() ? 0 : 1,
};
