using Aggregator.Core.Deduplication.Stories;

namespace Aggregator.Core.Tests.Deduplication.Stories;

public sealed class StorySignerTests
{
    /// <summary>A figure with a unit is two words, also where it is the last that is taken.</summary>
    [Theory]
    [InlineData(StoryConstants.TitleWords - 1, StoryConstants.LeadWords - 1)]
    [InlineData(StoryConstants.TitleWords - 1, 0)]
    [InlineData(0, StoryConstants.LeadWords - 1)]
    [InlineData(StoryConstants.TitleWords, StoryConstants.LeadWords)]
    public void Sign_FigureWithUnitAtTheEnd_TakesNoMoreThanThereIsRoomFor(int wordsOfTitle, int wordsOfLead)
    {
        var signature = StorySigner.Sign($"{Words('t', wordsOfTitle)} 64gigabytes", $"{Words('l', wordsOfLead)} 65megabytes");

        signature.Words.Length.ShouldBeLessThanOrEqualTo(StoryConstants.TitleWords + StoryConstants.LeadWords);
        signature.IsEmpty.ShouldBeFalse();
    }

    private static string Words(char letter, int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"{letter}{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}q"));
}
