using System.Text;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Values as they go into and come out of documents.</summary>
internal static class BsonText
{
    /// <summary>Text as LiteDB takes it: it throws on half a surrogate pair, which a feed may well hold, so halves become U+FFFD.</summary>
    public static string Valid(string text) =>
        text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    public static BsonValue Of(string? text) => text is null ? BsonValue.Null : new BsonValue(Valid(text));

    /// <summary>UTC ticks: LiteDB's own dates are local and lose what is below a millisecond.</summary>
    public static BsonValue Of(DateTimeOffset time) => new(time.UtcTicks);

    public static BsonValue Of(DateTimeOffset? time) => time is { } known ? Of(known) : BsonValue.Null;

    public static BsonValue Of(TimeSpan? duration) => duration is { } known ? new BsonValue(known.Ticks) : BsonValue.Null;

    public static BsonValue Of(int? number) => number is { } known ? new BsonValue(known) : BsonValue.Null;

    /// <summary>BSON has no unsigned numbers: the same 64 bits, signed.</summary>
    public static BsonValue Of(ulong bits) => new(unchecked((long)bits));

    public static BsonArray Of(IReadOnlyList<string> texts)
    {
        var array = new BsonArray();
        for (var i = 0; i < texts.Count; i++)
            array.Add(Of(texts[i]));

        return array;
    }

    public static string Text(this BsonValue value) => value.IsString ? value.AsString : "";

    public static string? TextOrNull(this BsonValue value) => value.IsString ? value.AsString : null;

    public static DateTimeOffset Time(this BsonValue value) => new(value.IsInt64 ? value.AsInt64 : 0, TimeSpan.Zero);

    public static DateTimeOffset? TimeOrNull(this BsonValue value) => value.IsInt64 ? value.Time() : null;

    public static TimeSpan? DurationOrNull(this BsonValue value) => value.IsInt64 ? new TimeSpan(value.AsInt64) : null;

    public static int Number(this BsonValue value) => value.IsNumber ? value.AsInt32 : 0;

    public static int? NumberOrNull(this BsonValue value) => value.IsNumber ? value.AsInt32 : null;

    public static long Long(this BsonValue value) => value.IsNumber ? value.AsInt64 : 0;

    public static bool Flag(this BsonValue value) => value.IsBoolean && value.AsBoolean;

    public static ulong Bits(this BsonValue value) => unchecked((ulong)value.Long());

    public static string[] Texts(this BsonValue value)
    {
        if (!value.IsArray || value.AsArray.Count == 0)
            return [];

        var array = value.AsArray;
        var texts = new string[array.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = array[i].Text();

        return texts;
    }
}
