namespace Aggregator.Core.Normalization;

/// <summary>Settings of <c>Aggregator:Normalization</c>.</summary>
public sealed class NormalizationOptions
{
    /// <summary>The section under "Aggregator".</summary>
    public const string Section = "Normalization";

    /// <summary>Deepest <see cref="MaxHtmlDepth"/> that may be set.</summary>
    public const int HtmlDepthLimit = 1_000;

    /// <summary>Deepest nesting of markup, in elements; deeper markup is reduced to its text. 1–1,000, default 200.</summary>
    public int MaxHtmlDepth { get; set; } = 200;

    /// <summary>The file of tracking parameters, from the working directory, else from beside the executable.</summary>
    public string TrackingParameters { get; set; } = "config/tracking-parameters.yaml";
}
