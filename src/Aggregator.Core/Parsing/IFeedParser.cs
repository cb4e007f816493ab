using Aggregator.Core.Model;

namespace Aggregator.Core.Parsing;

/// <summary>Turns a document into a feed, or says why it is none.</summary>
public interface IFeedParser
{
    /// <summary>Reads a document of any feed format. Never throws for what the document holds. Thread-safe.</summary>
    ParseResult Parse(FeedDocument document);
}
