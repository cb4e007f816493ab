namespace Aggregator.Core.Normalization.Urls;

/// <summary>A service whose URLs only lead on to another that they hold.</summary>
/// <param name="Host">The host, without "www."; "*." before it stands for any host below it.</param>
/// <param name="Path">How the path begins.</param>
/// <param name="Kind">Where the target is.</param>
/// <param name="Names">The parameters that hold it, the first that does counts.</param>
internal sealed record UrlWrapperRule(string Host, string Path, UrlWrapperKind Kind, params string[] Names);
