using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Aggregator.Testing.Fuzzing;

/// <summary>
/// CPU time of the calling thread, so that a busy machine makes no document slow. Elsewhere than on 64-bit Linux it is the time on the wall.
/// </summary>
internal static partial class ThreadClock
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID.</summary>
    private const int ThreadCpuTime = 3;

    /// <summary>Time since some moment.</summary>
    public static TimeSpan Now => OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1_000)
        : Stopwatch.GetElapsedTime(0);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    /// <summary>struct timespec.</summary>
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
