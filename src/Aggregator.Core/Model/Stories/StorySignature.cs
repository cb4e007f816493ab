namespace Aggregator.Core.Model;

/// <summary>What of an article's wording is compared with others': the words that carry meaning, as hashes, without repetition, ascending.</summary>
/// <param name="Title">The words of the title.</param>
/// <param name="Words">The words of the title and those with which the excerpt begins.</param>
/// <param name="Figures">The numbers, versions and dates of the title, written out; also among <paramref name="Title"/>.</param>
public sealed record StorySignature(uint[] Title, uint[] Words, uint[] Figures)
{
    /// <summary>Too little to compare.</summary>
    public static StorySignature None { get; } = new([], [], []);

    /// <summary>Whether there is nothing to compare.</summary>
    public bool IsEmpty => Title.Length == 0;
}
