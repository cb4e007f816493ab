using Aggregator.Benchmarks.EndToEnd;
using Aggregator.Benchmarks.Fuzz;
using BenchmarkDotNet.Running;

// `poll …` measures the whole program from process start to exit, `fuzz …` looks for documents that break it; everything else is
// BenchmarkDotNet's.
return args switch
{
    ["poll", .. var rest] => await PollBenchmark.RunAsync(PollBenchmarkOptions.Parse(rest)),
    ["fuzz", .. var rest] => FuzzCommand.Run(FuzzCommandOptions.Parse(rest)),
    _ => BenchmarkSwitcher.FromAssembly(typeof(PollBenchmark).Assembly).Run(args).Any() ? 0 : 1,
};
