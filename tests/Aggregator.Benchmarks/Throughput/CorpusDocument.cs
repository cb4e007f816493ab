using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Benchmarks.Throughput;

/// <summary>A feed of the corpus, ready to be read.</summary>
/// <param name="Group">What it is measured among.</param>
/// <param name="Bytes">As published.</param>
/// <param name="Text">Decoded as the parser decodes it, for readers that take text.</param>
internal sealed record CorpusDocument(string Group, byte[] Bytes, string Text)
{
    /// <summary>What a refresh would hand to the parser.</summary>
    public FeedDocument Document { get; } = new(Bytes, null, new Uri("https://news.example/feed"));

    /// <summary>The document, decoded by the encoding that the parser found.</summary>
    public static CorpusDocument Of(string group, byte[] bytes, string encoding) =>
        new(group, bytes, (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetString(bytes).TrimStart('\uFEFF'));
}
