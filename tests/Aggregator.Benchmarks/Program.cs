using Aggregator.Benchmarks.EndToEnd;
using Aggregator.Benchmarks.Fuzz;
using Aggregator.Benchmarks.Throughput;
using BenchmarkDotNet.Running;

// `poll …` measures the whole program from process start to exit, `parse …` what reading the corpus costs beside other readers, `fuzz …`
// looks for documents that break it; everything else is BenchmarkDotNet's.
return args switch
{
    ["poll", .. var rest] => await PollBenchmark.RunAsync(PollBenchmarkOptions.Parse(rest)),
    ["parse", .. var rest] => ParseBenchmark.Run(rest),
    ["fuzz", .. var rest] => FuzzCommand.Run(FuzzCommandOptions.Parse(rest)),
    _ => BenchmarkSwitcher.FromAssembly(typeof(PollBenchmark).Assembly).Run(args).Any() ? 0 : 1,
};
