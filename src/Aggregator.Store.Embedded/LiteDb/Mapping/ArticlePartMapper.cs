using System.Buffers.Binary;
using System.Text;
using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The lists within an article: each part an array, by position.</summary>
internal static class ArticlePartMapper
{
    /// <summary>One run of bytes, for every article has several: each name with its length before it, value, weight.</summary>
    public static BsonValue Signals(IReadOnlyList<QualitySignal> signals)
    {
        var bytes = new byte[signals.Sum(s => 1 + Encoding.UTF8.GetByteCount(s.Name) + (2 * sizeof(double)))];
        var rest = bytes.AsSpan();
        foreach (var signal in signals)
        {
            var length = Encoding.UTF8.GetBytes(signal.Name, rest[1..]);
            rest[0] = (byte)length;
            BinaryPrimitives.WriteDoubleLittleEndian(rest[(1 + length)..], signal.Value);
            BinaryPrimitives.WriteDoubleLittleEndian(rest[(1 + length + sizeof(double))..], signal.Weight);
            rest = rest[(1 + length + (2 * sizeof(double)))..];
        }

        return bytes;
    }

    /// <summary>An array instead is of an earlier version.</summary>
    public static IReadOnlyList<QualitySignal> Signals(BsonValue value)
    {
        if (!value.IsBinary)
            return Parts(value, part => new QualitySignal(part[0].Text(), part[1].AsDouble, part[2].AsDouble));

        var signals = new List<QualitySignal>();
        for (ReadOnlySpan<byte> rest = value.AsBinary; rest.Length > 0;)
        {
            var name = Encoding.UTF8.GetString(rest.Slice(1, rest[0]));
            rest = rest[(1 + rest[0])..];
            signals.Add(new QualitySignal(name, BinaryPrimitives.ReadDoubleLittleEndian(rest), BinaryPrimitives.ReadDoubleLittleEndian(rest[sizeof(double)..])));
            rest = rest[(2 * sizeof(double))..];
        }

        return signals;
    }

    public static BsonValue Heat(HeatMark? mark) =>
        mark is { } known ? new BsonArray { known.Carriers, BsonText.Of(known.At) } : BsonValue.Null;

    /// <summary>A number instead is of a store before version 4: no heat.</summary>
    public static HeatMark? Heat(BsonValue value) =>
        value.IsArray ? new HeatMark(value.AsArray[0].AsDouble, value.AsArray[1].Time()) : null;

    public static BsonArray Images(IReadOnlyList<ArticleImage> images)
    {
        var array = new BsonArray();
        foreach (var image in images)
            array.Add(new BsonArray { BsonText.Of(image.Url), BsonText.Of(image.Width), BsonText.Of(image.Height), image.IsCached, BsonText.Of(image.Hash) });

        return array;
    }

    public static ArticleImage[] Images(BsonValue value) => Parts(value, part =>
    {
        var image = new ArticleImage(part[0].Text(), part[1].NumberOrNull(), part[2].NumberOrNull(), part[3].Flag());
        // Images of earlier versions have no fifth part.
        return part.Count > 4 ? image with { Hash = part[4].TextOrNull() } : image;
    });

    public static BsonArray Sightings(IReadOnlyList<Sighting> sightings)
    {
        var array = new BsonArray();
        foreach (var sighting in sightings)
        {
            array.Add(new BsonArray
            {
                BsonText.Of(sighting.Provider),
                BsonText.Of(sighting.FeedId.Value),
                BsonText.Of(sighting.Feed),
                BsonText.Of(sighting.Url),
                BsonText.Of(sighting.FirstSeen),
            });
        }

        return array;
    }

    public static Sighting[] Sightings(BsonValue value) =>
        Parts(value, part => new Sighting(part[0].Text(), new FeedId(part[1].Bits()), part[2].Text(), part[3].TextOrNull(), part[4].Time()));

    public static BsonArray History(IReadOnlyList<ArticleEvent> history)
    {
        var array = new BsonArray();
        foreach (var item in history)
            array.Add(new BsonArray { BsonText.Of(item.At), (int)item.Kind, BsonText.Of(item.Origin), BsonText.Of(item.Detail) });

        return array;
    }

    public static ArticleEvent[] History(BsonValue value) =>
        Parts(value, part => new ArticleEvent(part[0].Time(), (ArticleEventKind)part[1].Number(), part[2].Text(), part[3].TextOrNull()));

    private static T[] Parts<T>(BsonValue value, Func<BsonArray, T> read)
    {
        if (!value.IsArray || value.AsArray.Count == 0)
            return [];

        var array = value.AsArray;
        var parts = new T[array.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = read(array[i].AsArray);

        return parts;
    }
}
