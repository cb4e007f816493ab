using Microsoft.Extensions.Configuration;

namespace Aggregator.Core.Configuration;

/// <summary>Settings whose values lie in files that environment variables name, as container platforms hand out secrets.</summary>
internal sealed class FileSuffixedEnvironmentVariablesProvider(IReadOnlyDictionary<string, string> environment) : ConfigurationProvider
{
    internal const string FileSuffix = "__FILE";
    private const string Prefix = KnownSettings.Root + "__";

    /// <summary>Files that could not be read. Kept for the report at start, since a source may not fail alone.</summary>
    public IReadOnlyList<ConfigurationError> Errors { get; private set; } = [];

    public override void Load()
    {
        var data = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var errors = new List<ConfigurationError>();
        foreach (var (name, path) in environment)
        {
            if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || !name.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase))
                continue;
            var key = name[..^FileSuffix.Length].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
            try
            {
                data[key] = File.ReadAllText(path).Trim();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                errors.Add(new ConfigurationError(name, 0, $"the file '{path}' cannot be read: {exception.Message}"));
            }
        }

        Data = data;
        Errors = errors;
    }
}
