namespace Aggregator.Web.Keys;

/// <summary>Where keys are.</summary>
public sealed class ApiKeyOptions
{
    /// <summary>The file's name in the data directory.</summary>
    public const string FileName = "api-keys.json";

    /// <summary>The file.</summary>
    public string File { get; set; } = FileName;
}
