using System.Diagnostics;
using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline;

/// <summary>A trace of each refresh, with a span for each of its steps; costs next to nothing where nobody listens.</summary>
internal static class RefreshTrace
{
    /// <summary>The name under which traces are listened for.</summary>
    public const string SourceName = "Aggregator";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins the trace of a refresh; null where nobody listens.</summary>
    public static Activity? Begin(Feed feed) => Source.StartActivity("refresh")?.SetTag("aggregator.provider", feed.Provider.Name).SetTag("url.full", feed.DisplayUrl);

    /// <summary>Begins the span of a step; null where nobody listens.</summary>
    public static Activity? Begin(RefreshStep step) => Source.HasListeners() ? Source.StartActivity(step.ToName()) : null;

    /// <summary>Notes how a refresh ended.</summary>
    public static void End(Activity? refresh, RefreshOutcome outcome)
    {
        if (refresh is null)
            return;
        refresh.SetTag("aggregator.outcome", outcome.Kind.ToName()).SetTag("http.response.status_code", outcome.StatusCode);
        if (outcome.Kind.IsFailure())
            refresh.SetStatus(ActivityStatusCode.Error, outcome.Message);
    }
}
