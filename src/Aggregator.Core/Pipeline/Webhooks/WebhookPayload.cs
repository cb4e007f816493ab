using System.Diagnostics.CodeAnalysis;
using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline.Webhooks;

/// <summary>What a waiting message says beside its article.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Occasion">What happened.</param>
internal sealed record WebhookPayload(string Id, ArticleOccasion Occasion)
{
    public static bool TryRead(string text, [NotNullWhen(true)] out WebhookPayload? payload)
    {
        payload = text.Split(' ') is [var id, var occasion] && Enum.TryParse<ArticleOccasion>(occasion, out var value) ? new WebhookPayload(id, value) : null;
        return payload is not null;
    }

    public override string ToString() => $"{Id} {Occasion}";
}
