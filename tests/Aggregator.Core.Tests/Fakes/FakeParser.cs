using Aggregator.Core.Model;
using Aggregator.Core.Parsing;

namespace Aggregator.Core.Tests.Fakes;

internal sealed class FakeParser : IFeedParser
{
    public Func<FeedDocument, ParseResult> Answer { get; set; } = _ => Feed();

    public static ParseResult Feed(params ParsedItem[] items) =>
        ParseResult.Ok(new ParsedFeed { Format = "RSS 2.0", Title = new SourceText("A feed", false), Items = items });

    public ParseResult Parse(FeedDocument document) => Answer(document);
}
