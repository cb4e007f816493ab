using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts articles by one of their values.</summary>
internal abstract class FacetCounter
{
    private const int SecondsPerHour = 60 * 60;
    private const int SecondsPerDay = 24 * SecondsPerHour;
    private const int Band = 20;

    /// <summary>The counter of a field.</summary>
    public static FacetCounter Of(FacetField field) => field switch
    {
        FacetField.Provider => new TermFacetCounter(c => c.Providers),
        FacetField.Domain => new TermFacetCounter(c => c.Domains),
        FacetField.Category => new TermFacetCounter(c => c.Categories),
        FacetField.Language => new TermFacetCounter(c => c.Languages),
        FacetField.Topic => new TopicFacetCounter(),
        FacetField.Type => new NumberFacetCounter<ArticleType>(c => c.Types, static t => (int)t, n => ((ArticleType)n).ToString().ToLowerInvariant(), FacetOrder.MostFirst),
        FacetField.Published => new NumberFacetCounter<bool>(c => c.States, static s => s ? 1 : 0, static n => n == 0 ? "false" : "true", FacetOrder.MostFirst),
        FacetField.Day => new NumberFacetCounter<long>(c => c.Published, static s => FloorBy(s, SecondsPerDay), DayOf, FacetOrder.HighestFirst),
        FacetField.Hour => new NumberFacetCounter<long>(c => c.Published, HourOf, static n => n.ToString("00", CultureInfo.InvariantCulture), FacetOrder.LowestFirst),
        FacetField.Quality => new NumberFacetCounter<byte>(c => c.Quality, static q => Math.Min(q / Band, (100 / Band) - 1), BandOf, FacetOrder.HighestFirst),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>A part of the index begins.</summary>
    public abstract void Begin(IndexColumns columns);

    /// <summary>Counts documents of the part.</summary>
    public abstract void Add(ReadOnlySpan<int> documents);

    /// <summary>The counts of all parts.</summary>
    public abstract FacetCounts Result(FacetField field, int limit);

    private static long FloorBy(long seconds, int length) => seconds >= 0 ? seconds / length : ((seconds + 1) / length) - 1;

    private static long HourOf(long seconds) => FloorBy(seconds, SecondsPerHour) - (FloorBy(seconds, SecondsPerDay) * 24);

    private static string DayOf(long day) => DateTimeOffset.UnixEpoch.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string BandOf(long band) =>
        string.Create(CultureInfo.InvariantCulture, $"{band * Band}-{(band == (100 / Band) - 1 ? 100 : (band * Band) + Band - 1)}");
}
