using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>Slow work that a refresh leaves to be done later.</summary>
/// <param name="Kind">Who does it: "page", "image", "webhook".</param>
/// <param name="Key">The article that it concerns, by its first key; null when none.</param>
/// <param name="Payload">What the worker needs, as JSON.</param>
public sealed record NewWorkItem(string Kind, ArticleKey? Key, string Payload)
{
    /// <summary>The host that it will ask, so that hosts take turns; null takes that of the article's page.</summary>
    public string? Host { get; init; }
}
