using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Reads the columns of parts of the index, each once: a part never changes but for what is deleted from it. Thread-safe.</summary>
internal sealed class IndexColumnsReader(HeatCurve heat)
{
    private readonly ConditionalWeakTable<object, Lazy<IndexColumns>> _known = [];

    /// <summary>The columns of a part.</summary>
    public IndexColumns Of(AtomicReader reader) => _known.GetValue(reader.CoreCacheKey, _ => new Lazy<IndexColumns>(() => Read(reader))).Value;

    private IndexColumns Read(AtomicReader reader) => new()
    {
        Count = reader.MaxDoc,
        Published = Numbers(reader, IndexFields.Published, ticks => (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond),
        FirstSeen = Numbers(reader, IndexFields.FirstSeen, ticks => (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond),
        HeatScores = HeatScores(reader),
        Quality = Numbers(reader, IndexFields.Quality, static n => (byte)n),
        Types = Numbers(reader, IndexFields.Type, static n => (ArticleType)n),
        States = Numbers(reader, IndexFields.State, static n => n != 0),
        Providers = Terms(reader, IndexFields.Provider),
        Domains = Terms(reader, IndexFields.Domain),
        Categories = Terms(reader, IndexFields.Category),
        Languages = Terms(reader, IndexFields.Language),
        Topics = Topics(reader),
    };

    private double[] HeatScores(AtomicReader reader)
    {
        var (carriers, at) = (reader.GetNumericDocValues(IndexFields.HeatCarriers), reader.GetNumericDocValues(IndexFields.HeatAt));
        var scores = new double[reader.MaxDoc];
        for (var i = 0; i < scores.Length; i++)
        {
            var sum = BitConverter.Int64BitsToDouble(carriers?.Get(i) ?? 0);
            scores[i] = heat.Score(sum > 0 ? new HeatMark(sum, new DateTimeOffset(at.Get(i), TimeSpan.Zero)) : null);
        }

        return scores;
    }

    private static T[] Numbers<T>(AtomicReader reader, string field, Func<long, T> convert)
    {
        var numbers = new T[reader.MaxDoc];
        if (reader.GetNumericDocValues(field) is not { } values)
            return numbers;
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = convert(values.Get(i));
        return numbers;
    }

    private static TermColumn Terms(AtomicReader reader, string field)
    {
        var numbers = new int[reader.MaxDoc];
        if (reader.GetSortedDocValues(field) is not { } values)
        {
            Array.Fill(numbers, TermColumn.None);
            return new TermColumn([], numbers);
        }

        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = values.GetOrd(i);
        var (terms, bytes) = (new string[values.ValueCount], new BytesRef());
        for (var i = 0; i < terms.Length; i++)
        {
            values.LookupOrd(i, bytes);
            terms[i] = bytes.Utf8ToString();
        }

        return new TermColumn(terms, numbers);
    }

    private static TopicColumn Topics(AtomicReader reader)
    {
        var (numbers, sets) = (new int[reader.MaxDoc], new List<int[]>());
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var values = reader.GetSortedSetDocValues(IndexFields.Topic);
        var set = new List<int>();
        for (var i = 0; i < numbers.Length; i++)
        {
            set.Clear();
            if (values is not null)
                ReadSet(values, i, set);

            // The numbers' own bits make the key, so that a set seen before costs no allocation.
            var bits = MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(set));
            if (!lookup.TryGetValue(bits, out numbers[i]))
            {
                known[bits.ToString()] = numbers[i] = sets.Count;
                sets.Add([.. set]);
            }
        }

        return new TopicColumn(values is null ? [] : TermsOf(values), [.. sets], numbers);
    }

    private static void ReadSet(SortedSetDocValues values, int document, List<int> set)
    {
        values.SetDocument(document);
        for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
            set.Add((int)ordinal);
    }

    private static string[] TermsOf(SortedSetDocValues values)
    {
        var (terms, bytes) = (new string[values.ValueCount], new BytesRef());
        for (var i = 0; i < terms.Length; i++)
        {
            values.LookupOrd(i, bytes);
            terms[i] = bytes.Utf8ToString();
        }

        return terms;
    }
}
