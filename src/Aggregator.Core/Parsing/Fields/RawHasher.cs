using System.IO.Hashing;
using System.Runtime.InteropServices;
using Aggregator.Core.Model;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>
/// Hashes all of an item but its position (XxHash3 over UTF-16 and raw numbers). Every value is preceded by its length, so that text
/// moved from one field to the next changes the hash. Not thread-safe: one for each document.
/// </summary>
internal sealed class RawHasher
{
    private const int NoValue = -1;

    private readonly XxHash3 _hash = new();

    /// <summary>The hash of an item's raw form.</summary>
    public ulong Of(ParsedItem item)
    {
        _hash.Reset();
        Add(item.Id);
        Add(item.Url);
        Add(item.TargetUrl);
        Add(item.ExternalUrl);
        Add(item.Title);
        Add(item.Summary);
        Add(item.Content);
        Add(item.Published?.UtcTicks ?? NoValue);
        Add(item.Modified?.UtcTicks ?? NoValue);
        foreach (var author in item.Authors)
            Add(author);
        Add(item.Authors.Count);
        foreach (var category in item.Categories)
            Add(category);
        Add(item.Categories.Count);
        foreach (var media in item.Media)
            Add(media);
        Add(item.Media.Count);
        Add(item.Language);
        Add(item.BaseUrl?.OriginalString);
        return _hash.GetCurrentHashAsUInt64();
    }

    private void Add(ParsedAuthor author)
    {
        Add(author.Name);
        Add(author.Url);
        Add(author.Email);
    }

    private void Add(ParsedMedia media)
    {
        Add(media.Url);
        Add(media.MimeType);
        Add(media.Medium);
        Add(media.Width ?? NoValue);
        Add(media.Height ?? NoValue);
        Add(media.SizeInBytes ?? NoValue);
        Add(media.Duration?.Ticks ?? NoValue);
        Add(media.Title);
        Add(media.IsThumbnail ? 1 : 0);
    }

    private void Add(SourceText text)
    {
        Add(text.Value);
        Add(text.IsHtml ? 1 : 0);
    }

    private void Add(string? text)
    {
        Add(text?.Length ?? NoValue);
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private void Add(long number) => _hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)));
}
