using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>
/// Finds the article that tells the same news among the latest ones: MinHash bands give candidates, <see cref="StoryComparison"/> decides.
/// The oldest make room for new ones, and chains are followed only so far, so an article costs the same whatever the store holds.
/// One thread at a time may change it; reading is safe from any thread meanwhile.
/// </summary>
public sealed class StoryIndex
{
    private const int FirstCapacity = 32_768;

    private readonly double _minLikelihood;
    private volatile StoryTable _table;
    private volatile int _withdrawals;

    /// <summary>An empty index.</summary>
    public StoryIndex(IOptions<StoryOptions> options)
    {
        (Window, MaxArticles, _minLikelihood) = (options.Value.Window, options.Value.MaxArticles, options.Value.MinLikelihood);
        IsEnabled = options.Value.Enabled;
        _table = new StoryTable(IsEnabled ? Math.Min(FirstCapacity, MaxArticles) : 1);
    }

    /// <summary>Whether articles are to be grouped at all.</summary>
    public bool IsEnabled { get; }

    /// <summary>How long an article can have followers.</summary>
    public TimeSpan Window { get; }

    /// <summary>The most articles that are looked at.</summary>
    public int MaxArticles { get; }

    /// <summary>The article that most likely tells the same news, if any does.</summary>
    /// <param name="signature">The article's wording.</param>
    /// <param name="publishedAt">When it was published.</param>
    /// <param name="before">What an earlier look found: only what was added since is looked at.</param>
    public StoryLookup Find(StorySignature signature, DateTimeOffset publishedAt, StoryLookup before)
    {
        if (signature.IsEmpty)
            return StoryLookup.None;
        var (table, withdrawals) = (_table, _withdrawals);
        if (before.Withdrawals != withdrawals)
            before = StoryLookup.None;
        var seen = table.Count;
        if (before.Seen == seen)
            return before;
        var bands = before.Bands.Length > 0 ? before.Bands : MinHash.Bands(signature.Words);
        var candidates = new StoryEntry?[StoryConstants.MaxCandidates];
        var count = table.Find(signature.Words, bands, before.Seen, candidates);
        var (best, bestLikelihood) = (before.Telling, before.Likelihood);
        foreach (var entry in candidates.AsSpan(0, count))
        {
            if ((entry!.PublishedAt - publishedAt).Duration() > Window)
                continue;
            var likelihood = new StoryComparison(signature, entry.Signature).Likelihood();
            if (likelihood >= _minLikelihood && likelihood > bestLikelihood)
                (best, bestLikelihood) = (entry, likelihood);
        }

        return new StoryLookup(best, bestLikelihood, seen, withdrawals, bands);
    }

    /// <summary>Adds an article as the latest.</summary>
    /// <param name="entry">The article.</param>
    /// <param name="lookup">What was found of it, if it was looked up.</param>
    public void Add(StoryEntry entry, StoryLookup lookup)
    {
        if (entry.Signature.IsEmpty)
            return;
        var table = _table;
        if (table.IsFull && table.Capacity < MaxArticles)
            _table = table = Grown(table);
        table.Add(entry, lookup.Bands.Length > 0 ? lookup.Bands : MinHash.Bands(entry.Signature.Words));
    }

    /// <summary>Takes back the latest so many, which were not stored after all.</summary>
    public void Withdraw(int count)
    {
        if (count > 0)
            _withdrawals++;
        for (; count > 0; count--)
            _table.Withdraw();
    }

    private StoryTable Grown(StoryTable table)
    {
        var grown = new StoryTable(Math.Min(table.Capacity * 2, MaxArticles));
        foreach (var entry in table.Entries)
            grown.Add(entry, MinHash.Bands(entry.Signature.Words));
        return grown;
    }
}
