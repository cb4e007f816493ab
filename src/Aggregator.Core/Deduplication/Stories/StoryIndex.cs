using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>
/// Finds the article that tells the same news among the latest ones: MinHash bands give candidates, the likeness of their words decides.
/// The oldest make room for new ones, and chains are followed only so far, so an article costs the same whatever the store holds.
/// Safe to call from any thread.
/// </summary>
public sealed class StoryIndex
{
    private const int FirstCapacity = 1_024;
    private const int HeadsPerArticle = 2;

    private readonly Lock _gate = new();
    private readonly TimeSpan _window;
    private readonly int _maxArticles;
    private readonly double _minLikeness;

    // Entries by ordinal modulo capacity; per entry and band the ordinal of the entry before it in the chain, and per chain the latest.
    // Ordinals begin at 1, and 0 ends a chain, as does one that has been overwritten.
    private StoryEntry?[] _entries = new StoryEntry?[FirstCapacity];
    private int[] _before = new int[FirstCapacity * StoryConstants.Bands];
    private int[] _heads = new int[FirstCapacity * HeadsPerArticle * StoryConstants.Bands];
    private int _last;

    /// <summary>An empty index.</summary>
    public StoryIndex(IOptions<StoryOptions> options)
    {
        (_window, _maxArticles, _minLikeness) = (options.Value.Window, options.Value.MaxArticles, options.Value.MinLikeness);
        IsEnabled = options.Value.Enabled;
    }

    /// <summary>Whether articles are to be grouped at all.</summary>
    public bool IsEnabled { get; }

    /// <summary>How long an article can have followers.</summary>
    public TimeSpan Window => _window;

    /// <summary>The most articles that are looked at.</summary>
    public int MaxArticles => _maxArticles;

    /// <summary>The most like article that tells the same news; null when none does.</summary>
    /// <param name="signature">The article's wording.</param>
    /// <param name="publishedAt">When it was published.</param>
    public StoryEntry? Find(StorySignature signature, DateTimeOffset publishedAt)
    {
        if (signature.IsEmpty)
            return null;
        Span<uint> bands = stackalloc uint[StoryConstants.Bands];
        MinHash.Bands(signature.Words, bands);
        lock (_gate)
            return Find(signature, publishedAt, bands);
    }

    /// <summary>Adds an article as the latest.</summary>
    public void Add(StoryEntry entry)
    {
        if (entry.Signature.IsEmpty)
            return;
        Span<uint> bands = stackalloc uint[StoryConstants.Bands];
        MinHash.Bands(entry.Signature.Words, bands);
        lock (_gate)
        {
            if (_last == _entries.Length && _entries.Length < _maxArticles)
                Grow();
            Put(++_last, entry, bands);
        }
    }

    /// <summary>Takes back the latest so many, which were not stored after all.</summary>
    public void Withdraw(int count)
    {
        Span<uint> bands = stackalloc uint[StoryConstants.Bands];
        lock (_gate)
        {
            for (; count > 0; count--, _last--)
            {
                var slot = SlotOf(_last);
                MinHash.Bands(_entries[slot]!.Signature.Words, bands);
                for (var band = 0; band < bands.Length; band++)
                    _heads[HeadOf(band, bands[band])] = _before[(slot * StoryConstants.Bands) + band];
                _entries[slot] = null;
            }
        }
    }

    private StoryEntry? Find(StorySignature signature, DateTimeOffset publishedAt, ReadOnlySpan<uint> bands)
    {
        StoryEntry? best = null;
        var bestLikeness = 0.0;
        var seen = new HashSet<int>();
        for (var band = 0; band < bands.Length; band++)
        {
            var ordinal = _heads[HeadOf(band, bands[band])];
            for (var length = 0; length < StoryConstants.MaxChain && IsLive(ordinal); length++)
            {
                var slot = SlotOf(ordinal);
                var entry = _entries[slot]!;
                if (seen.Add(ordinal) && (entry.PublishedAt - publishedAt).Duration() <= _window
                    && StoryLikeness.Of(signature, entry.Signature) is var likeness && likeness >= _minLikeness && likeness > bestLikeness)
                {
                    (best, bestLikeness) = (entry, likeness);
                }

                ordinal = _before[(slot * StoryConstants.Bands) + band];
            }
        }

        return best;
    }

    private void Grow()
    {
        var live = _entries;
        var capacity = Math.Min(live.Length * 2, _maxArticles);
        _entries = new StoryEntry?[capacity];
        _before = new int[capacity * StoryConstants.Bands];
        _heads = new int[capacity * HeadsPerArticle * StoryConstants.Bands];
        Span<uint> bands = stackalloc uint[StoryConstants.Bands];
        for (var ordinal = 1; ordinal <= live.Length; ordinal++)
        {
            var entry = live[ordinal % live.Length]!;
            MinHash.Bands(entry.Signature.Words, bands);
            Put(ordinal, entry, bands);
        }
    }

    private void Put(int ordinal, StoryEntry entry, ReadOnlySpan<uint> bands)
    {
        var slot = SlotOf(ordinal);
        _entries[slot] = entry;
        for (var band = 0; band < bands.Length; band++)
        {
            ref var head = ref _heads[HeadOf(band, bands[band])];
            _before[(slot * StoryConstants.Bands) + band] = head;
            head = ordinal;
        }
    }

    private bool IsLive(int ordinal) => ordinal > 0 && ordinal > _last - _entries.Length && ordinal <= _last;

    private int SlotOf(int ordinal) => ordinal % _entries.Length;

    /// <summary>Each band has heads of its own, so that a chain is followed by one band's links.</summary>
    private int HeadOf(int band, uint key)
    {
        var heads = _heads.Length / StoryConstants.Bands;
        return (band * heads) + (int)(key % (uint)heads);
    }
}
