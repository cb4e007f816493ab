using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>A generated farm of feeds, served by nginx on loopback.</summary>
internal sealed class FeedFarm(PollBenchmarkOptions options, string folder) : IDisposable
{
    private string Pages => Path.Combine(folder, "farm");

    private string Server => Path.Combine(folder, "nginx");

    /// <summary>The configuration of a poller that polls the whole farm.</summary>
    public string ProvidersFile => Path.Combine(folder, "providers.yaml");

    /// <summary>Makes the farm and serves it.</summary>
    public void Start()
    {
        Generate(0);
        var text = new StringBuilder("providers:\n  - name: Farm\n    domain: farm.example\n    feeds:\n");
        foreach (var url in File.ReadLines(Path.Combine(Pages, "urls.txt")))
            text.Append(CultureInfo.InvariantCulture, $"      - {url}\n");
        File.WriteAllText(ProvidersFile, text.ToString());
        Run("sh", Script("serve.sh"), "start", Pages, options.Port.ToString(CultureInfo.InvariantCulture), Server);
    }

    /// <summary>Brings the farm to a step: 0 at first, 1 one poll interval later.</summary>
    public void Generate(int step) => Run(
        "python3", Script("feedfarm.py"), Pages, "--feeds", Number(options.Feeds), "--items", Number(options.Items), "--step", Number(step),
        "--base-url", $"http://127.0.0.1:{options.Port}");

    /// <summary>Distinct articles that the farm has held up to now.</summary>
    public int DistinctArticles()
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Pages, "truth.json")));
        return truth.RootElement.GetProperty("ever_distinct_articles").GetInt32();
    }

    public void Dispose()
    {
        if (Directory.Exists(Server))
            Run("sh", Script("serve.sh"), "stop", Server);
    }

    private string Script(string name) => Path.GetFullPath(Path.Combine(options.Generator, name));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
