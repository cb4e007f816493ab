using Aggregator.Core.Model;

namespace Aggregator.Core.Configuration;

/// <summary>Reads provider files into a catalog, or says everything that is wrong with them.</summary>
public sealed class FeedCatalogLoader
{
    private readonly ConfigurationFileLocator _locator;
    private readonly VariableExpander _variables;
    private readonly IQueryReader? _queries;

    /// <summary>Looks for files in the working directory and beside the executable, and for variables in the environment.</summary>
    /// <param name="queries">Reads the queries of webhooks; null where they are of no matter.</param>
    public FeedCatalogLoader(IQueryReader? queries = null)
        : this(ConfigurationFileLocator.Default, Environment.GetEnvironmentVariable, queries)
    {
    }

    internal FeedCatalogLoader(ConfigurationFileLocator locator, Func<string, string?> environment, IQueryReader? queries = null)
    {
        (_locator, _queries) = (locator, queries);
        _variables = new VariableExpander(environment);
    }

    /// <summary>Reads files and globs. A glob that matches nothing is fine, a named file that is missing is an error. Never throws.</summary>
    public CatalogLoadResult Load(IReadOnlyList<string> patterns)
    {
        var errors = new List<ConfigurationError>();
        var files = _locator.Find(patterns, errors);
        var builder = new CatalogBuilder(errors);
        foreach (var file in files)
        {
            var content = Read(file, errors);
            foreach (var provider in content.Providers) builder.Add(provider);
            foreach (var hook in content.Webhooks) builder.Add(hook);
        }

        var names = files.Select(file => file.Name).ToList();
        return errors.Count == 0
            ? CatalogLoadResult.Ok(builder.Build(), names)
            : CatalogLoadResult.Failed([.. errors.OrderBy(e => names.IndexOf(e.File)).ThenBy(e => e.Line)], names);
    }

    internal ulong Fingerprint(IReadOnlyList<string> patterns) => _locator.Fingerprint(patterns);

    private ProviderFile Read(ConfigurationFile file, List<ConfigurationError> errors)
    {
        try
        {
            using var text = new StringReader(File.ReadAllText(file.Path));
            var root = ConfigurationNodeReader.Read(file.Name, text, errors);
            return root is null ? new ProviderFile() : ProviderFileReader.Read(root, new ConfigurationScope(file.Name, _variables, errors) { Queries = _queries });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new ConfigurationError(file.Name, 0, "cannot be read: " + exception.Message));
            return new ProviderFile();
        }
    }
}
