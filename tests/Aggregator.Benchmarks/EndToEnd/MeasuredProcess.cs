using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>Runs a program to its end and measures it from outside: wall and CPU seconds, and the peak of resident memory.</summary>
internal static partial class MeasuredProcess
{
    private const int RusageChildren = -1;
    private static readonly TimeSpan SampleInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs the program.</summary>
    public static async Task<Measurement> RunAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var cpuBefore = ChildrenCpu();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var exited = process.WaitForExitAsync();
        long peak = 0;
        while (!exited.IsCompleted)
        {
            peak = Math.Max(peak, PeakKilobytes(process.Id));
            await Task.WhenAny(exited, Task.Delay(SampleInterval, TimeProvider.System));
        }

        var wall = clock.Elapsed;
        return new Measurement(process.ExitCode, wall, ChildrenCpu() - cpuBefore, peak, await output, await errors);
    }

    /// <summary>VmHWM of a process that still runs, in kB; 0 when it has gone.</summary>
    private static long PeakKilobytes(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan("VmHWM:".Length, line.Length - "VmHWM:".Length - 2).Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static TimeSpan ChildrenCpu()
    {
        if (GetResourceUsage(RusageChildren, out var usage) != 0)
            throw new InvalidOperationException("getrusage failed.");
        return TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds)
            + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>struct rusage of 64-bit Linux; only its times are read.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
