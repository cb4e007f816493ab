using System.Text.Json;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Reads JSON as pages hold it: with comments, trailing commas, raw line ends, in a comment or CDATA section of the page.</summary>
internal static class JsonLdText
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = PageConstants.MaxJsonLdDepth,
    };

    /// <summary>What templates put around the JSON, to be cut off.</summary>
    private static readonly string[] Openings = ["<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "// <![CDATA["];

    private static readonly string[] Closings = ["-->", "//]]>", "]]>", "/*]]>*/", "// ]]>", ";"];

    /// <summary>The document; null where it cannot be read.</summary>
    public static JsonDocument? Parse(string text)
    {
        var json = Unwrap(text);
        return json.Length == 0 ? null : TryParse(json) ?? TryParse(WithoutControls(json));
    }

    private static JsonDocument? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Unwrap(string text)
    {
        var json = text.AsSpan().Trim();
        foreach (var opening in Openings)
        {
            if (json.StartsWith(opening))
                json = json[opening.Length..].TrimStart();
        }

        foreach (var closing in Closings)
        {
            if (json.EndsWith(closing))
                json = json[..^closing.Length].TrimEnd();
        }

        return json.ToString();
    }

    /// <summary>Line ends and tabs within strings are not JSON, but frequent.</summary>
    private static string WithoutControls(string json) => string.Create(json.Length, json, (output, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            output[i] = source[i] < ' ' ? ' ' : source[i];
    });
}
