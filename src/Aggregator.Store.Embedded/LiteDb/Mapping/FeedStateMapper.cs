using System.Buffers.Binary;
using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Feeds' states as documents.</summary>
internal static class FeedStateMapper
{
    public const string OutcomesField = "outcomes";

    /// <summary>The latest outcomes in a feed's document, its last one first; none without a document.</summary>
    public static PackedOutcomes RecentOutcomes(BsonDocument? document) =>
        document?[OutcomesField] is { IsBinary: true } bytes ? new PackedOutcomes(bytes.AsBinary) : PackedOutcomes.None;

    /// <param name="state">The state; its last outcome is the newest of <paramref name="recent"/>.</param>
    /// <param name="recent">The latest outcomes.</param>
    public static BsonDocument ToDocument(FeedState state, PackedOutcomes recent) => new()
    {
        ["_id"] = BsonText.Of(state.Id.Value),
        ["url"] = BsonText.Of(state.Url),
        ["provider"] = BsonText.Of(state.Provider),
        ["title"] = BsonText.Of(state.Title),
        ["etag"] = BsonText.Of(state.Validators.ETag),
        ["lastModified"] = BsonText.Of(state.Validators.LastModified),
        ["bodyHash"] = BsonText.Of(state.Validators.BodyHash),
        ["freshness"] = BsonText.Of(state.Hints.Freshness),
        ["ttl"] = BsonText.Of(state.Hints.TimeToLive),
        ["updatePeriod"] = BsonText.Of(state.Hints.UpdatePeriod),
        ["skipHours"] = state.Hints.SkipHours,
        ["skipDays"] = state.Hints.SkipDays,
        ["nextPollAt"] = BsonText.Of(state.NextPollAt),
        ["nextPollReason"] = BsonText.Of(state.NextPollReason),
        ["resumesAt"] = BsonText.Of(state.ResumesAt),
        ["hubs"] = BsonText.Of(state.Links.Hubs),
        ["self"] = BsonText.Of(state.Links.Self),
        ["hold"] = (int)state.Hold,
        ["restingHost"] = BsonText.Of(state.RestingHost),
        ["restsUntil"] = BsonText.Of(state.RestsUntil),
        ["heldConfiguration"] = BsonText.Of(state.HeldConfigurationHash),
        ["failures"] = state.ConsecutiveFailures,
        ["failingSince"] = BsonText.Of(state.FailingSince),
        ["lastSuccessAt"] = BsonText.Of(state.LastSuccessAt),
        ["permanentTarget"] = BsonText.Of(state.PermanentTarget),
        ["permanentTargetSeen"] = state.PermanentTargetSeen,
        ["rhythm"] = PackTimes(state.Rhythm),
        [OutcomesField] = recent.Bytes,
        ["refreshes"] = state.Refreshes,
        ["articles"] = state.Articles,
        ["sightings"] = state.Sightings,
        ["epoch"] = state.Epoch,
    };

    public static FeedState FromDocument(BsonDocument document) => new()
    {
        Id = new FeedId(document["_id"].Bits()),
        Url = document["url"].Text(),
        Provider = document["provider"].Text(),
        Title = document["title"].TextOrNull(),
        Validators = new Validators(document["etag"].TextOrNull(), document["lastModified"].TextOrNull(), document["bodyHash"].Bits()),
        Hints = new ServerHints
        {
            Freshness = document["freshness"].DurationOrNull(),
            TimeToLive = document["ttl"].DurationOrNull(),
            UpdatePeriod = document["updatePeriod"].DurationOrNull(),
            SkipHours = document["skipHours"].Number(),
            SkipDays = document["skipDays"].Number(),
        },
        NextPollAt = document["nextPollAt"].TimeOrNull(),
        NextPollReason = document["nextPollReason"].TextOrNull(),
        ResumesAt = document["resumesAt"].TimeOrNull(),
        Links = Links(document),
        Hold = (FeedHold)document["hold"].Number(),
        RestingHost = document["restingHost"].TextOrNull(),
        RestsUntil = document["restsUntil"].TimeOrNull(),
        HeldConfigurationHash = document["heldConfiguration"].Bits(),
        ConsecutiveFailures = document["failures"].Number(),
        FailingSince = document["failingSince"].TimeOrNull(),
        LastSuccessAt = document["lastSuccessAt"].TimeOrNull(),
        PermanentTarget = document["permanentTarget"].TextOrNull(),
        PermanentTargetSeen = document["permanentTargetSeen"].Number(),
        Rhythm = UnpackTimes(document["rhythm"]),
        LastOutcome = RecentOutcomes(document).Take(1).Read(new FeedId(document["_id"].Bits())).FirstOrDefault(),
        Refreshes = document["refreshes"].Long(),
        Articles = document["articles"].Long(),
        Sightings = document["sightings"].Long(),
        Epoch = document["epoch"].Long(),
    };

    private static HubLinks Links(BsonDocument document)
    {
        var links = new HubLinks { Hubs = document["hubs"].Texts(), Self = document["self"].TextOrNull() };
        return links == HubLinks.None ? HubLinks.None : links;
    }

    private static byte[] PackTimes(IReadOnlyList<DateTimeOffset> times)
    {
        var bytes = new byte[times.Count * sizeof(long)];
        for (var i = 0; i < times.Count; i++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), times[i].UtcTicks);

        return bytes;
    }

    private static DateTimeOffset[] UnpackTimes(BsonValue value)
    {
        if (!value.IsBinary)
            return [];

        ReadOnlySpan<byte> bytes = value.AsBinary;
        var times = new DateTimeOffset[bytes.Length / sizeof(long)];
        for (var i = 0; i < times.Length; i++)
            times[i] = new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes[(i * sizeof(long))..]), TimeSpan.Zero);

        return times;
    }
}
