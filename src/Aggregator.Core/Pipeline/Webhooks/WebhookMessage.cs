using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline.Webhooks;

/// <summary>
/// A message to a webhook by the Standard Webhooks specification (standardwebhooks.com): an id that stays the same however often it is sent, a
/// time, and <c>v1,base64(HMAC-SHA256(secret, id.time.body))</c>.
/// </summary>
internal static class WebhookMessage
{
    /// <summary>The body: what happened, when, and to which article.</summary>
    public static byte[] Body(ArticleOccasion occasion, Article article, bool withContent, DateTimeOffset now)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ArticleJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("type", $"article.{occasion.ToString().ToLowerInvariant()}");
            json.WriteString("timestamp", now.UtcDateTime.ToString(ArticleConstants.TimeFormat, CultureInfo.InvariantCulture));
            json.WritePropertyName("data");
            ArticleJson.Write(json, withContent ? article : article with { Content = "" });
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>The headers that go with a body.</summary>
    public static Dictionary<string, string> Headers(string id, byte[] body, byte[] secret, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{time}."), .. body];
        return new Dictionary<string, string>
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = time,
            ["webhook-signature"] = $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}",
        };
    }
}
