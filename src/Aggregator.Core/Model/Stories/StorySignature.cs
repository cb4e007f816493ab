namespace Aggregator.Core.Model;

/// <summary>What of an article's wording is compared with others': the words of its title and of the beginning of its text that carry meaning.</summary>
/// <param name="Words">The words as hashes, without repetition, ascending.</param>
/// <param name="Marks">What is known of each, at the same place.</param>
public sealed record StorySignature(uint[] Words, StoryMarks[] Marks)
{
    /// <summary>Too little to compare.</summary>
    public static StorySignature None { get; } = new([], []);

    /// <summary>Whether there is nothing to compare.</summary>
    public bool IsEmpty => Words.Length == 0;
}
