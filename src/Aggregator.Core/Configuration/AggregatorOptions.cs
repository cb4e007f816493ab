namespace Aggregator.Core.Configuration;

/// <summary>The settings directly under <c>Aggregator</c>: where the files are. Relative paths count from the working directory.</summary>
public sealed class AggregatorOptions
{
    /// <summary>The provider files that are read where none are named.</summary>
    public static IReadOnlyList<string> DefaultProviders { get; } = ["config/providers.yaml", "config/providers.d/*.yaml"];

    /// <summary>The topic file that is read where none is named.</summary>
    public const string DefaultTopics = "config/topics.yaml";

    /// <summary>The data folder where none is named.</summary>
    public const string DefaultDataDirectory = "data";

    /// <summary>Files and globs (<c>*</c>, <c>?</c>, <c>**</c>) of providers. A list that is given replaces the default whole.</summary>
    public IReadOnlyList<string> Providers { get; set; } = DefaultProviders;

    /// <summary>The file of topics.</summary>
    public string Topics { get; set; } = DefaultTopics;

    /// <summary>The folder of everything that the program stores.</summary>
    public string DataDirectory { get; set; } = DefaultDataDirectory;
}
