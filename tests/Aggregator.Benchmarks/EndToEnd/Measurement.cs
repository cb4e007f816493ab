namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>One run of a program, measured from outside.</summary>
internal sealed record Measurement(int ExitCode, TimeSpan Wall, TimeSpan Cpu, long PeakKilobytes, string Output, string Errors);
