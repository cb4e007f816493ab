using System.Buffers;
using System.Text.Json;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Parsing;

namespace Aggregator.Service.Documents;

/// <summary>Turns any feed document into JSON Feed 1.1, through the same parser and normalizer as a refresh.</summary>
internal sealed class DocumentConverter(IServiceProvider services)
{
    private readonly IFeedParser _parser = services.GetRequiredService<IFeedParser>();
    private readonly IItemNormalizer _normalizer = services.GetRequiredService<IItemNormalizer>();

    /// <summary>Converts a document. Thread-safe.</summary>
    public ConvertedDocument Convert(FeedDocument document)
    {
        var parsed = _parser.Parse(document);
        if (!parsed.Success)
            return new ConvertedDocument(null, parsed.Message);

        var feed = parsed.Feed;
        var items = new NormalizedItem[feed.Items.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = _normalizer.Normalize(feed.Items[i], feed);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ArticleJson.WriterOptions))
        {
            JsonFeedDocumentWriter.Write(writer, new JsonFeedDocument(
                feed,
                _normalizer.PlainText(feed.Title, ArticleConstants.MaxTitleLength),
                _normalizer.PlainText(feed.Description, ArticleConstants.MaxContentLength),
                items));
        }

        return new ConvertedDocument(buffer.WrittenMemory, null);
    }
}
