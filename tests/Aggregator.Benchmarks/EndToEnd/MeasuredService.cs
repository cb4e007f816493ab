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
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(5) };
    private readonly Lock _sync = new();
    private readonly List<(string Part, TaskCompletionSource<string> Printed)> _waiting = [];

    private MeasuredService(Process process)
    {
        _process = process;
        _ = FollowAsync(process.StandardError);
        _ = FollowAsync(process.StandardOutput);
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
        var service = new MeasuredService(process);
        var line = await service.WaitForLineAsync("Polling ");
        service._http.BaseAddress = new Uri(AddressLine().Match(line).Groups[1].Value);
        return service;
    }

    /// <summary>The next line with this in it.</summary>
    public Task<string> WaitForLineAsync(string part)
    {
        var printed = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_sync)
            _waiting.Add((part, printed));
        return printed.Task;
    }

    /// <summary>A line of /proc/pid/status in MB: VmRSS or VmHWM.</summary>
    public double Megabytes(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1000.0;
    }

    /// <summary>Asks, and reads the answer to its end.</summary>
    public async Task GetAsync(string target)
    {
        using var response = await _http.GetAsync(target);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Asks for a document.</summary>
    public Task<JsonElement> GetJsonAsync(string target) => _http.GetFromJsonAsync<JsonElement>(target);

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

    private async Task FollowAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
            Tell(waiting => line.Contains(waiting, StringComparison.Ordinal), printed => printed.TrySetResult(line));
        Tell(_ => true, printed => printed.TrySetException(new InvalidOperationException("The service ended before it said what was waited for.")));
    }

    private void Tell(Predicate<string> isFor, Action<TaskCompletionSource<string>> tell)
    {
        lock (_sync)
        {
            foreach (var (_, printed) in _waiting.Where(w => isFor(w.Part)))
                tell(printed);
            _waiting.RemoveAll(w => isFor(w.Part));
        }
    }

    [GeneratedRegex(@"Polling .*; (http://\S+)")]
    private static partial Regex AddressLine();
}
