using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>
/// The service over many slow hosts: how long a full pass takes against its bound of two requests at a time a host, what the service
/// costs when nothing is due, and what it costs when feeds come due at the rate of all of them in an hour.
/// </summary>
internal static class HostsBenchmark
{
    private const double AllowedOverBound = 1.3;
    private const double AllowedCpuShare = 0.02;
    private const string Steady = "Steady";

    /// <summary>How long the service is left alone before it is watched.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(HostsBenchmarkOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-bench-").FullName;
        try
        {
            var program = PublishedProgram.Make(Path.Combine(folder, "program"));
            using var server = StartServer(options);
            var port = int.Parse((await server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
            var providers = Path.Combine(folder, "providers.yaml");
            await File.WriteAllTextAsync(providers, Providers(options, port));
            using var service = await MeasuredService.StartAsync(program, Environment(providers, Path.Combine(folder, "data")));
            var seeded = await service.RefreshAsync();
            Console.WriteLine($"seeded: {seeded.Totals} in {seeded.Wall.TotalSeconds:F1} s");

            var ok = await MeasurePassAsync(service, options);
            await WatchAsync("idle, nothing due", service, options);
            // The edit takes effect without a restart; a refresh puts the feeds on their new interval.
            var reloaded = service.WaitForLineAsync("Providers reloaded");
            await File.WriteAllTextAsync(providers, Providers(options, port, SteadyInterval));
            await reloaded;
            await service.RefreshAsync(Steady);
            ok &= await WatchAsync(string.Create(CultureInfo.InvariantCulture, $"{options.Feeds} feeds due over an hour"), service, options) < AllowedCpuShare;
            server.Kill();
            return ok ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A hundredth of the feeds a hundred times an hour are as many polls as all of them once an hour.</summary>
    private static TimeSpan SteadyInterval => TimeSpan.FromSeconds(36);

    private static async Task<bool> MeasurePassAsync(MeasuredService service, HostsBenchmarkOptions options)
    {
        var cpu = service.Cpu;
        var (wall, totals) = await service.RefreshAsync();
        var used = service.Cpu - cpu;
        var unmodified = totals.GetProperty("notModified").GetInt32();
        var ratio = wall / options.Bound;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"pass: {unmodified} of {options.Feeds} not modified in {wall.TotalSeconds:F2} s, {ratio:F2} × the bound of {options.Bound.TotalSeconds:F1} s; CPU {used.TotalSeconds:F2} s, peak {service.Megabytes("VmHWM"):F0} MB"));
        return unmodified == options.Feeds && ratio < AllowedOverBound;
    }

    /// <summary>Watches the service for a while and gives the share of a core that it used.</summary>
    private static async Task<double> WatchAsync(string what, MeasuredService service, HostsBenchmarkOptions options)
    {
        // What a pass leaves to be tidied up is not the cost of being idle.
        await Task.Delay(Settling, TimeProvider.System);
        var (cpu, clock) = (service.Cpu, Stopwatch.StartNew());
        // Nothing is waited for here: the time itself is what is measured.
        await Task.Delay(TimeSpan.FromSeconds(options.IdleSeconds), TimeProvider.System);
        var share = (service.Cpu - cpu) / clock.Elapsed;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {share:P2} of a core over {clock.Elapsed.TotalSeconds:F0} s, {service.Megabytes("VmRSS"):F0} MB resident"));
        return share;
    }

    private static Process StartServer(HostsBenchmarkOptions options)
    {
        string[] arguments =
        [
            SlowServer.Verb,
            TimeSpan.FromSeconds(options.DelaySeconds).ToString("c", CultureInfo.InvariantCulture),
            options.Feeds.ToString(CultureInfo.InvariantCulture),
        ];
        return Process.Start(new ProcessStartInfo(System.Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    private static string Providers(HostsBenchmarkOptions options, int port, TimeSpan? steady = null)
    {
        var text = new StringBuilder("providers:\n");
        Provider(text, "Many", options.Feeds / 100, options.Feeds, null);
        Provider(text, Steady, 0, options.Feeds / 100, steady);
        return text.ToString();

        void Provider(StringBuilder yaml, string name, int from, int to, TimeSpan? interval)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - name: {name}\n    domain: {name}.example\n    feeds:\n");
            for (var feed = from; feed < to; feed++)
            {
                var host = feed % options.Hosts;
                yaml.Append(CultureInfo.InvariantCulture, $"      - url: http://127.1.{host / 250}.{(host % 250) + 1}:{port}/{feed}\n");
                if (interval is { } every)
                    yaml.Append(CultureInfo.InvariantCulture, $"        interval: {every:c}\n");
            }
        }
    }

    private static Dictionary<string, string> Environment(string providers, string data) => new()
    {
        ["Aggregator__Providers__0"] = providers,
        ["Aggregator__DataDirectory"] = data,
        ["Aggregator__Polling__MaxConcurrency"] = "1000",
        ["Aggregator__Polling__PerHostGap"] = "00:00:00",
        ["Aggregator__Fetching__AllowPrivateNetworks"] = "true",
        ["Aggregator__Web__Url"] = "http://127.0.0.1:0",
        ["Logging__LogLevel__Default"] = "Information",
    };
}
