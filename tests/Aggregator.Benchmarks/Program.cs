using System.Globalization;
using Aggregator.Benchmarks.EndToEnd;
using BenchmarkDotNet.Running;

// `poll …` measures the whole program from process start to exit, `hosts …` the running service over slow hosts, which `slow-server`
// plays in a process of its own; everything else is BenchmarkDotNet's.
return args switch
{
    ["poll", .. var rest] => await PollBenchmark.RunAsync(PollBenchmarkOptions.Parse(rest)),
    ["hosts", .. var rest] => await HostsBenchmark.RunAsync(HostsBenchmarkOptions.Parse(rest)),
    [SlowServer.Verb, var delay] => await SlowServer.RunAsync(TimeSpan.Parse(delay, CultureInfo.InvariantCulture)),
    _ => BenchmarkSwitcher.FromAssembly(typeof(PollBenchmark).Assembly).Run(args).Any() ? 0 : 1,
};
