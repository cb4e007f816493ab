using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Charsets;
using Aggregator.Core.Parsing.Dates;

namespace Aggregator.Core.Parsing;

/// <inheritdoc cref="IDocumentReader"/>
internal sealed class DocumentReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<byte> bytes, string? contentType) => TextDecoder.Decode(bytes, contentType).Text;

    /// <inheritdoc/>
    public DateTimeOffset? ReadDate(ReadOnlySpan<char> text) => FeedDateParser.Parse(text);
}
