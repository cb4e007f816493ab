using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Repairs;

namespace Aggregator.Core.Tests.Parsing;

public sealed class LongRunsTests
{
    private const int Long = 3 * SourceText.MaxLength;

    [Theory]
    [InlineData("<a>", "</a>")]
    [InlineData("<a><![CDATA[", "]]></a>")]
    [InlineData("<a b='", "'/>")]
    [InlineData("<!-- ", " --><a/>")]
    public void Cut_LongRun_KeepsItsBeginningAndItsEnd(string head, string tail)
    {
        var text = LongRuns.Cut(head + new string('x', Long) + tail);

        text.Length.ShouldBeInRange(SourceText.MaxLength, 2 * SourceText.MaxLength + head.Length + tail.Length);
        text.ShouldStartWith(head);
        text.ShouldEndWith(tail);
    }

    [Fact]
    public void Cut_NoLongRun_GivesTheSameText()
    {
        var text = string.Concat(Enumerable.Repeat("<a>" + new string('x', 1_000) + "</a>", Long / 1_000));

        LongRuns.Cut(text).ShouldBeSameAs(text);
    }
}
