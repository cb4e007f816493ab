using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>The Idempotency-Key header (draft-ietf-httpapi-idempotency-key-header): a structured string, taken without its quotes too.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    private const int MaxLength = 255;

    /// <summary>Reads the key; false when there is one and it is none, which <paramref name="errors"/> then tells.</summary>
    public static bool TryRead(HttpRequest request, RequestErrors errors, out string? key)
    {
        key = null;
        if (!request.Headers.TryGetValue(Header, out var values))
            return true;
        var text = values.ToString().Trim();
        if (text is ['"', .. var inside, '"'])
            text = inside;
        if (values.Count == 1 && text.Length is > 0 and <= MaxLength && text.All(c => c is >= ' ' and <= '~' and not '"'))
        {
            key = text;
            return true;
        }

        errors.Add(Header, $"{Header} must be 1 to {MaxLength} printable characters of ASCII, given once.");
        return false;
    }
}
