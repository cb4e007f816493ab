using System.Globalization;
using System.Text;

namespace Aggregator.EndToEnd.Tests.Processes;

/// <summary>An empty folder to run the real program in: a provider file, a data directory, and the settings that tests share.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aggregator-e2e-");

    public Workspace() => Environment = new()
    {
        ["Aggregator__Providers__0"] = ProvidersFile,
        ["Aggregator__DataDirectory"] = DataDirectory,
        ["Aggregator__Fetching__AllowPrivateNetworks"] = "true",
        ["Aggregator__Polling__PerHostGap"] = "00:00:00",
        ["Aggregator__Web__Url"] = "http://127.0.0.1:0",
    };

    public string Folder => _folder.FullName;

    public string ProvidersFile => Path.Combine(Folder, "providers.yaml");

    public string DataDirectory => Path.Combine(Folder, "data");

    /// <summary>What every process of this workspace is started with; a test may add to it.</summary>
    public Dictionary<string, string> Environment { get; }

    public string FilePath(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a provider for every feed, in order.</summary>
    public void WriteProviders(IEnumerable<(string Provider, string Url)> feeds)
    {
        var text = new StringBuilder("providers:\n");
        foreach (var group in feeds.GroupBy(f => f.Provider))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - name: \"{group.Key}\"\n    domain: {Domain(group.Key)}\n    feeds:\n");
            foreach (var (_, url) in group)
                text.Append(CultureInfo.InvariantCulture, $"      - \"{url}\"\n");
        }

        File.WriteAllText(ProvidersFile, text.ToString());
    }

    public void WriteProviders(string yaml) => File.WriteAllText(ProvidersFile, yaml);

    /// <summary>Runs a command to its end.</summary>
    public Task<CommandResult> RunAsync(params string[] arguments) => AggregatorProcess.RunAsync(this, arguments);

    /// <summary>Runs a command to its end, with this on its standard input.</summary>
    public Task<CommandResult> RunWithInputAsync(string input, params string[] arguments) => AggregatorProcess.RunAsync(this, input, arguments);

    /// <summary>Starts the service and waits until it serves HTTP.</summary>
    public Task<RunningService> StartServiceAsync(params string[] arguments) => RunningService.StartAsync(this, arguments);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Domain(string provider) => $"{provider.ToLowerInvariant().Replace(' ', '-')}.example";
}
