namespace Aggregator.Core.Model;

/// <summary>What of an article's wording is compared with others': the words of its title and of the beginning of its text that carry meaning.</summary>
/// <param name="Words">The words as hashes, without repetition, ascending.</param>
/// <param name="Marks">What is known of each, at the same place.</param>
public sealed record StorySignature(uint[] Words, StoryMarks[] Marks)
{
    /// <summary>Too little to compare.</summary>
    public static StorySignature None { get; } = new([], []);

    /// <summary>How many of the words are days or months.</summary>
    public int Dates { get; } = CountDates(Marks);

    /// <summary>Whether there is nothing to compare.</summary>
    public bool IsEmpty => Words.Length == 0;

    private static int CountDates(StoryMarks[] marks)
    {
        var dates = 0;
        foreach (var mark in marks)
            dates += (mark & StoryMarks.Date) != 0 ? 1 : 0;
        return dates;
    }
}
