using Aggregator.Core.Fetching;
using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline;

/// <summary>A document that came by itself.</summary>
/// <param name="Document">The document.</param>
/// <param name="Hub">The host of the hub that pushed it.</param>
internal sealed record PushedDocument(FeedDocument Document, string Hub)
{
    /// <summary>It as if it had been fetched, though no server was asked: validators, freshness and the like are of another document.</summary>
    public FetchResult ToFetched(FeedState state) => new()
    {
        Outcome = RefreshOutcomeKind.Updated,
        Document = Document,
        Bytes = Document.Body.Length,
        Validators = state.Validators,
    };

    /// <summary>A message of such a refresh.</summary>
    public string Describe(string? message) => message is null ? $"Pushed by {Hub}." : $"Pushed by {Hub}. {message}";
}
