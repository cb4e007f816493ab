using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;

namespace Aggregator.Core.Tests.Fakes;

/// <summary>Makes a draft whose key is the item's position and whose text hash is its raw hash.</summary>
internal sealed class FakeNormalizer : IItemNormalizer
{
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    public NormalizedItem Normalize(ParsedItem item, ParsedFeed feed) => new() { Source = item, Title = item.Title.Value, Excerpt = "" };

    public ArticleDraft Draft(NormalizedItem item, Feed feed, DateTimeOffset arrival) =>
        Sample.Draft(feed, item.Source.Position.ToString(CultureInfo.InvariantCulture), item.Source.RawHash) with { RawHash = item.Source.RawHash, Images = Images };

    public int CountWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    public string PlainText(SourceText text, int maxLength) => text.Value;
}
