using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Sealing;

/// <summary>Where an article comes from, as JSON: feed, item id, sightings, hashes, revision.</summary>
internal static class Provenance
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it; the same article gives the same text.</summary>
    public static string Of(Article article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, article);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Article article)
    {
        var owner = article.Sightings.FirstOrDefault(s => s.FeedId == article.OwnerFeed);
        json.WriteStartObject();
        json.WriteString("article", article.Id.ToString());
        json.WriteString("provider", article.Provider.Name);
        json.WriteString("feed", owner?.Feed);
        json.WriteString("itemId", article.ItemId);
        json.WriteString("url", owner?.Url);
        json.WriteStartArray("sightings");
        foreach (var sighting in article.Sightings)
        {
            json.WriteStartObject();
            json.WriteString("provider", sighting.Provider);
            json.WriteString("feed", sighting.Feed);
            json.WriteString("url", sighting.Url);
            json.WriteString("firstSeen", sighting.FirstSeen.UtcDateTime.ToString(ArticleConstants.TimeFormat, CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("hashes");
        json.WriteString("text", article.TextHash.ToString("x16", CultureInfo.InvariantCulture));
        json.WriteString("contentSha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Content))));
        json.WriteEndObject();
        json.WriteNumber("revision", article.Revision);
        json.WriteEndObject();
    }
}
