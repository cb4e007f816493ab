using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// One outcome in some 60 bytes: an idle feed adds one to the store every few minutes for years. The first byte is its kind. Texts
/// are cut, so that an entry always fits its 16-bit size.
/// </summary>
internal static class OutcomeCodec
{
    private const int MaxMessageLength = 1_000;
    private const int MaxNameLength = 100;
    private const int MaxRepairs = 50;

    public static byte[] Write(RefreshOutcome outcome)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write((byte)outcome.Kind);
        writer.Write7BitEncodedInt64(outcome.StartedAt.UtcTicks);
        writer.Write7BitEncodedInt64(outcome.Duration.Ticks);
        writer.Write7BitEncodedInt(outcome.StatusCode ?? 0);
        writer.Write7BitEncodedInt64(outcome.Bytes);
        writer.Write7BitEncodedInt(outcome.NewArticles);
        writer.Write7BitEncodedInt(outcome.ChangedArticles);
        writer.Write7BitEncodedInt(outcome.KnownItems);
        writer.Write7BitEncodedInt64(outcome.NextPollAt?.UtcTicks ?? 0);
        Write(writer, outcome.Message, MaxMessageLength);
        Write(writer, outcome.NextPollReason, MaxNameLength);
        var repairs = Math.Min(outcome.Repairs.Count, MaxRepairs);
        writer.Write7BitEncodedInt(repairs);
        for (var i = 0; i < repairs; i++)
            writer.Write(Cut(outcome.Repairs[i], MaxNameLength));

        writer.Write7BitEncodedInt(outcome.Timings.Count);
        foreach (var timing in outcome.Timings)
        {
            writer.Write((byte)timing.Step);
            writer.Write7BitEncodedInt64(timing.Duration.Ticks);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    public static RefreshOutcome Read(FeedId feed, byte[] entry)
    {
        using var reader = new BinaryReader(new MemoryStream(entry, writable: false), Encoding.UTF8);
        return new RefreshOutcome
        {
            FeedId = feed,
            Kind = (RefreshOutcomeKind)reader.ReadByte(),
            StartedAt = Time(reader.Read7BitEncodedInt64()),
            Duration = new TimeSpan(reader.Read7BitEncodedInt64()),
            StatusCode = reader.Read7BitEncodedInt() is > 0 and var status ? status : null,
            Bytes = reader.Read7BitEncodedInt64(),
            NewArticles = reader.Read7BitEncodedInt(),
            ChangedArticles = reader.Read7BitEncodedInt(),
            KnownItems = reader.Read7BitEncodedInt(),
            NextPollAt = reader.Read7BitEncodedInt64() is > 0 and var ticks ? Time(ticks) : null,
            Message = reader.ReadBoolean() ? reader.ReadString() : null,
            NextPollReason = reader.ReadBoolean() ? reader.ReadString() : null,
            Repairs = ReadList(reader, r => r.ReadString()),
            Timings = ReadList(reader, r => new StepTiming((RefreshStep)r.ReadByte(), new TimeSpan(r.Read7BitEncodedInt64()))),
        };
    }

    private static void Write(BinaryWriter writer, string? text, int maxLength)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(Cut(text, maxLength));
    }

    private static string Cut(string text, int maxLength) => text.Length <= maxLength ? text : text[..(maxLength - 1)] + "…";

    private static T[] ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var list = new T[reader.Read7BitEncodedInt()];
        for (var i = 0; i < list.Length; i++)
            list[i] = read(reader);

        return list;
    }

    private static DateTimeOffset Time(long utcTicks) => new(utcTicks, TimeSpan.Zero);
}
