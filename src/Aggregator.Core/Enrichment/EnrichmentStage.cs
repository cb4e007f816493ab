using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment;

/// <summary>Runs the enrichers in their order. One that fails costs its own field only.</summary>
internal sealed partial class EnrichmentStage
{
    private static readonly Meter Meter = new("Aggregator.Enrichment");

    private static readonly Counter<long> Failures =
        Meter.CreateCounter<long>("failures.total", description: "Articles on which an enricher failed.");

    private static readonly Counter<double> Seconds =
        Meter.CreateCounter<double>("seconds.total", description: "Seconds that enrichers took.");

    private readonly (IEnricher Enricher, KeyValuePair<string, object?> Tag)[] _enrichers;
    private readonly TimeProvider _time;
    private readonly ILogger<EnrichmentStage> _logger;

    /// <summary>The refresh in which an enricher's failure was last logged for a feed: one line a refresh is enough.</summary>
    private readonly ConcurrentDictionary<(string Enricher, FeedId Feed), DateTimeOffset> _logged = new();

    /// <summary>Takes the enrichers that there are, and which of them run.</summary>
    public EnrichmentStage(IEnumerable<IEnricher> enrichers, IOptions<EnrichmentOptions> options, TimeProvider time, ILogger<EnrichmentStage> logger)
    {
        var byName = enrichers.ToDictionary(e => e.Name);
        _enrichers = [.. options.Value.Enrichers.Select(name => (byName[name], KeyValuePair.Create<string, object?>("enricher", name)))];
        (_time, _logger) = (time, logger);
    }

    /// <summary>The draft with everything filled in that did not fail.</summary>
    public ArticleDraft Enrich(ArticleDraft draft)
    {
        foreach (var (enricher, tag) in _enrichers)
        {
            var start = _time.GetTimestamp();
            try
            {
                draft = enricher.Enrich(draft);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                OnFailure(enricher, draft, e);
            }

            Seconds.Add(_time.GetElapsedTime(start).TotalSeconds, tag);
        }

        return draft;
    }

    private void OnFailure(IEnricher enricher, ArticleDraft draft, Exception exception)
    {
        Failures.Add(1, new KeyValuePair<string, object?>("enricher", enricher.Name));
        var key = (enricher.Name, draft.Feed.Id);
        if (_logged.TryGetValue(key, out var arrival) && arrival == draft.Arrival)
            return;
        _logged[key] = draft.Arrival;
        LogFailure(exception, enricher.Name, draft.Feed.DisplayUrl);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Enricher {Enricher} failed on an article of {Feed}; its field stays empty. Further failures of this refresh are only counted.")]
    private partial void LogFailure(Exception exception, string enricher, string feed);
}
