namespace Aggregator.Core.Configuration;

/// <summary>Reads provider files into a catalog, or says everything that is wrong with them.</summary>
public sealed class FeedCatalogLoader
{
    private readonly ConfigurationFileLocator _locator;
    private readonly VariableExpander _variables;

    /// <summary>Looks for files in the working directory and beside the executable, and for variables in the environment.</summary>
    public FeedCatalogLoader()
        : this(ConfigurationFileLocator.Default, Environment.GetEnvironmentVariable)
    {
    }

    internal FeedCatalogLoader(ConfigurationFileLocator locator, Func<string, string?> environment)
    {
        _locator = locator;
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
            foreach (var provider in Read(file, errors)) builder.Add(provider);
        }

        var names = files.Select(file => file.Name).ToList();
        return errors.Count == 0
            ? CatalogLoadResult.Ok(builder.Build(), names)
            : CatalogLoadResult.Failed([.. errors.OrderBy(e => names.IndexOf(e.File)).ThenBy(e => e.Line)], names);
    }

    internal ulong Fingerprint(IReadOnlyList<string> patterns) => _locator.Fingerprint(patterns);

    private List<ProviderEntry> Read(ConfigurationFile file, List<ConfigurationError> errors)
    {
        try
        {
            using var text = new StringReader(File.ReadAllText(file.Path));
            var root = ConfigurationNodeReader.Read(file.Name, text, errors);
            return root is null ? [] : ProviderFileReader.Read(root, new ConfigurationScope(file.Name, _variables, errors));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new ConfigurationError(file.Name, 0, "cannot be read: " + exception.Message));
            return [];
        }
    }
}
