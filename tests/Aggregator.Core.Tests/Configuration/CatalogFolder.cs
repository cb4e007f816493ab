using Aggregator.Core.Configuration;

namespace Aggregator.Core.Tests.Configuration;

/// <summary>A working directory with provider files, and a loader for it.</summary>
internal sealed class CatalogFolder : IDisposable
{
    private readonly TemporaryFolder _working = new();
    private readonly TemporaryFolder _executable = new();

    public CatalogFolder() => Loader = new FeedCatalogLoader(
        new ConfigurationFileLocator([_working.Path, _executable.Path]), name => Variables.GetValueOrDefault(name));

    public Dictionary<string, string> Variables { get; } = [];

    public FeedCatalogLoader Loader { get; }

    public string Path => _working.Path;

    public void Write(string name, string yaml) => _working.Write(name, yaml);

    public void WriteBesideExecutable(string name, string yaml) => _executable.Write(name, yaml);

    public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    public CatalogLoadResult Load(params string[] patterns) =>
        Loader.Load(patterns.Length > 0 ? patterns : AggregatorOptions.DefaultProviders.ToArray());

    public CatalogLoadResult LoadText(string yaml)
    {
        Write("providers.yaml", yaml);
        return Load("providers.yaml");
    }

    public void Dispose()
    {
        _working.Dispose();
        _executable.Dispose();
    }
}
