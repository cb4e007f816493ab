using System.Text.Json;

namespace Aggregator.Service.Documents;

/// <summary>Finds the seal in what it may stand in: front matter, an article in JSON, or nothing but itself.</summary>
internal static class SealedDocument
{
    private const string Property = "secured";
    private const string FrontMatterStart = $"{Property}: \"";

    /// <summary>The seal; null where the text holds none.</summary>
    public static string? Find(string text)
    {
        text = text.Trim();
        if (text.StartsWith('{'))
            return FindInJson(text);
        if (text.Contains('\n', StringComparison.Ordinal))
            return FindInFrontMatter(text);
        return text.Length > 0 ? text : null;
    }

    private static string? FindInFrontMatter(string text)
    {
        var line = text.Split('\n').LastOrDefault(l => l.StartsWith(FrontMatterStart, StringComparison.Ordinal));
        return line?[FrontMatterStart.Length..].TrimEnd().TrimEnd('"');
    }

    private static string? FindInJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty(Property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
