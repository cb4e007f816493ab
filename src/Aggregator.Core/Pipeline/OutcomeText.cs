using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline;

/// <summary>An outcome in one readable line.</summary>
internal static class OutcomeText
{
    private const int BytesPerKilobyte = 1000;

    /// <summary>Says how a refresh ended, in numbers, and when the next one is due.</summary>
    public static string Describe(RefreshOutcome outcome, FeedState state, DateTimeOffset now)
    {
        var kind = outcome.Kind.ToName();
        var what = outcome.Kind == RefreshOutcomeKind.Updated
            ? string.Create(CultureInfo.InvariantCulture, $"updated, {outcome.NewArticles} new, {outcome.ChangedArticles} changed, {outcome.KnownItems} known")
            : outcome.StatusCode is { } status && outcome.Kind.IsFailure() ? $"{kind} ({status})" : kind;
        var size = outcome.Bytes > 0 ? $", {(outcome.Bytes + BytesPerKilobyte - 1) / BytesPerKilobyte} kB" : "";
        var message = outcome.Message is { Length: > 0 } text ? $": {text}" : "";
        return $"{what}{size}, {outcome.Duration.TotalMilliseconds:F0} ms; {Next(outcome, state, now)}{message}";
    }

    private static string Next(RefreshOutcome outcome, FeedState state, DateTimeOffset now) => outcome.NextPollAt switch
    {
        _ when outcome.Kind == RefreshOutcomeKind.Abandoned => "due again at the next start",
        null => "not polled again by itself",
        { } next when next <= now => "due again at once",
        { } next => $"next in {Span(next - now)} ({state.NextPollReason})",
    };

    private static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => $"{span.TotalDays:F0} days",
        { TotalHours: >= 2 } => $"{span.TotalHours:F0} hours",
        { TotalMinutes: >= 2 } => $"{span.TotalMinutes:F0} minutes",
        _ => $"{span.TotalSeconds:F0} seconds",
    };
}
