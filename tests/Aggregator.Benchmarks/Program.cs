using Aggregator.Benchmarks.EndToEnd;
using BenchmarkDotNet.Running;

// `poll …` measures the whole program from process start to exit; everything else is BenchmarkDotNet's.
return args is ["poll", .. var rest]
    ? await PollBenchmark.RunAsync(PollBenchmarkOptions.Parse(rest))
    : BenchmarkSwitcher.FromAssembly(typeof(PollBenchmark).Assembly).Run(args).Any() ? 0 : 1;
