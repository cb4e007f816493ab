using System.Text.Json.Serialization;

namespace Aggregator.Testing;

/// <summary>One file of the test corpus and what is known of it. Fields that a folder's manifest lacks are null.</summary>
public sealed record CorpusEntry
{
    /// <summary>The file's name within its folder.</summary>
    public required string File { get; init; }

    /// <summary>Size of the file.</summary>
    public long Bytes { get; init; }

    /// <summary>The format, as "RSS 2.0"; null for what is no feed.</summary>
    public string? Format { get; init; }

    /// <summary>The encoding that an independent reader decoded it in.</summary>
    public string? Encoding { get; init; }

    /// <summary>The encoding that the XML declaration names.</summary>
    public string? DeclaredEncoding { get; init; }

    /// <summary>Whether a strict parse succeeds.</summary>
    public bool? WellFormed { get; init; }

    /// <summary>Items of a sound feed.</summary>
    public int? Items { get; init; }

    /// <summary>The literal title of a sound feed.</summary>
    public string? Title { get; init; }

    /// <summary>The title after the repair of doubly encoded text, where that differs.</summary>
    public string? FeedparserTitle { get; init; }

    /// <summary>Items that an independent reader recovers from a broken feed.</summary>
    public int? ExpectedItems { get; init; }

    /// <summary>The title that it recovers.</summary>
    public string? ExpectedTitle { get; init; }

    /// <summary>What is wrong with a broken feed.</summary>
    public string? Problem { get; init; }

    /// <summary>What the file's page is expected to yield, as raw JSON; only for pages.</summary>
    [JsonPropertyName("expected")]
    public System.Text.Json.JsonElement? Expected { get; init; }

    /// <summary>The page's URL, where known.</summary>
    public string? Url { get; init; }

    /// <inheritdoc/>
    public override string ToString() => File;
}
