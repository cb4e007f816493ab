using System.Globalization;

namespace Aggregator.EndToEnd.Tests.Hostility;

/// <summary>What a process has of memory (Linux, proc(5)).</summary>
internal static class ProcessMemory
{
    private const string Peak = "VmHWM:";
    private const int BytesPerUnit = 1024;

    /// <summary>The most that a process has held of physical memory since its start, in bytes.</summary>
    public static long PeakOf(int processId)
    {
        var line = File.ReadLines($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/status").First(l => l.StartsWith(Peak, StringComparison.Ordinal));
        return long.Parse(line[Peak.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * BytesPerUnit;
    }
}
