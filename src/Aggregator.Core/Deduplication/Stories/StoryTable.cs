using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>
/// The latest articles by the bands of their words, up to a capacity: each band has chains, the latest article first. One thread writes;
/// others may read meanwhile, and then see an article too many or too few. The n-th article keeps its number n in a larger table.
/// </summary>
internal sealed class StoryTable(int capacity)
{
    // Entries by ordinal modulo capacity; per entry and band the ordinal of the entry before it in the chain, and per chain the latest.
    // Ordinals begin at 1; 0 ends a chain, and so does one whose place has been taken since.
    private readonly StoryEntry?[] _entries = new StoryEntry?[capacity];
    private readonly WordBits[] _bits = new WordBits[capacity];
    private readonly int[] _before = new int[capacity * StoryConstants.Bands];
    private readonly int[] _heads = new int[capacity * StoryConstants.Bands];
    private int _last;

    /// <summary>How many articles it holds at most.</summary>
    public int Capacity => capacity;

    /// <summary>Whether the next article takes the place of the oldest.</summary>
    public bool IsFull => _last >= capacity;

    /// <summary>How many articles were added, those that have gone included.</summary>
    public int Count => Volatile.Read(ref _last);

    /// <summary>The articles from the oldest to the latest.</summary>
    public IEnumerable<StoryEntry> Entries
    {
        get
        {
            for (var ordinal = Math.Max(_last - capacity, 0) + 1; ordinal <= _last; ordinal++)
            {
                if (_entries[SlotOf(ordinal)] is { } entry)
                    yield return entry;
            }
        }
    }

    /// <summary>Adds an article as the latest, under the bands of its words.</summary>
    public void Add(StoryEntry entry, ReadOnlySpan<uint> bands)
    {
        var ordinal = _last + 1;
        var slot = SlotOf(ordinal);
        _entries[slot] = entry;
        _bits[slot] = WordBits.Of(entry.Signature.Words);
        Volatile.Write(ref _last, ordinal);
        for (var band = 0; band < bands.Length; band++)
        {
            ref var head = ref _heads[HeadOf(band, bands[band])];
            _before[(slot * StoryConstants.Bands) + band] = head;
            Volatile.Write(ref head, ordinal);
        }
    }

    /// <summary>Takes the latest article back.</summary>
    public void Withdraw()
    {
        var slot = SlotOf(_last);
        var bands = MinHash.Bands(_entries[slot]!.Signature.Words);
        for (var band = 0; band < bands.Length; band++)
            _heads[HeadOf(band, bands[band])] = _before[(slot * StoryConstants.Bands) + band];
        _entries[slot] = null;
        _last--;
    }

    /// <summary>Gives the articles that share a band with a set of words and may be like it.</summary>
    /// <param name="words">The set.</param>
    /// <param name="bands">Its bands.</param>
    /// <param name="after">Only articles after so many are given.</param>
    /// <param name="candidates">Takes them, the latest of each band first, as far as there is room.</param>
    /// <returns>How many it took.</returns>
    public int Find(ReadOnlySpan<uint> words, ReadOnlySpan<uint> bands, int after, Span<StoryEntry?> candidates)
    {
        var oldest = Math.Max(after, Volatile.Read(ref _last) - capacity);
        var bits = WordBits.Of(words);
        var found = 0;
        Span<int> ordinals = stackalloc int[candidates.Length];
        Span<int> chains = stackalloc int[StoryConstants.Bands];
        for (var band = 0; band < bands.Length; band++)
            chains[band] = Volatile.Read(ref _heads[HeadOf(band, bands[band])]);

        // All chains a step at a time: looks at memory that do not wait for each other take a fraction of the time.
        for (var step = 0; step < StoryConstants.MaxChain; step++)
        {
            for (var band = 0; band < chains.Length; band++)
            {
                var ordinal = chains[band];
                if (ordinal <= oldest || found == candidates.Length)
                    continue;
                var slot = SlotOf(ordinal);
                chains[band] = _before[(slot * StoryConstants.Bands) + band];
                if (!bits.MayBeLike(_bits[slot]) || _entries[slot] is not { } entry || ordinals[..found].Contains(ordinal))
                    continue;
                ordinals[found] = ordinal;
                candidates[found++] = entry;
            }
        }

        return found;
    }

    private int SlotOf(int ordinal) => ordinal % capacity;

    /// <summary>Each band has heads of its own, so that a chain is followed by one band's links.</summary>
    private int HeadOf(int band, uint key) => (band * capacity) + (int)(key % (uint)capacity);
}
