using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>Work that waits.</summary>
/// <param name="Id">Its identity, growing.</param>
/// <param name="Kind">Who does it.</param>
/// <param name="Article">The article that it concerns; null when none.</param>
/// <param name="Payload">What the worker needs, as JSON.</param>
public sealed record WorkItem(long Id, string Kind, ArticleId? Article, string Payload)
{
    /// <summary>The host that it will ask, in lower case; null when unknown.</summary>
    public string? Host { get; init; }

    /// <summary>How often it was tried and put off.</summary>
    public int Attempts { get; init; }

    /// <summary>Before when it is not tried again (UTC); null when it was never tried.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
