using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>The running service, asked over HTTP and measured from outside (Linux).</summary>
internal sealed partial class MeasuredService : IDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Process _process;
    private readonly HttpClient _http;

    private MeasuredService(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>User and system time so far (/proc/pid/stat, fields 14 and 15).</summary>
    public TimeSpan Cpu
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return TimeSpan.FromSeconds((long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
        }
    }

    /// <summary>Starts it and waits until it serves.</summary>
    public static async Task<MeasuredService> StartAsync(string program, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, ["run"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var address = new TaskCompletionSource<Uri>();
        _ = FollowAsync(process.StandardError, address);
        _ = FollowAsync(process.StandardOutput, address);
        return new MeasuredService(process, await address.Task);
    }

    /// <summary>A line of /proc/pid/status in MB: VmRSS or VmHWM.</summary>
    public double Megabytes(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1000.0;
    }

    /// <summary>Refreshes feeds (all if none is named) and gives the run once it has ended, with the time that it took.</summary>
    public async Task<(TimeSpan Wall, JsonElement Totals)> RefreshAsync(params string[] providers)
    {
        var clock = Stopwatch.StartNew();
        using var posted = await _http.PostAsJsonAsync("/api/v1/refreshes", new { providers });
        posted.EnsureSuccessStatusCode();
        while (true)
        {
            var run = await _http.GetFromJsonAsync<JsonElement>($"{posted.Headers.Location}?wait=30");
            if (run.GetProperty("state").GetString() != "running")
                return (clock.Elapsed, run.GetProperty("totals"));
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
    }

    private static async Task FollowAsync(StreamReader lines, TaskCompletionSource<Uri> address)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (AddressLine().Match(line) is { Success: true } match)
                address.TrySetResult(new Uri(match.Groups[1].Value));
        }

        address.TrySetException(new InvalidOperationException("The service ended before it served."));
    }

    [GeneratedRegex(@"Polling .*; (http://\S+)")]
    private static partial Regex AddressLine();
}
