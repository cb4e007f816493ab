namespace Aggregator.Core.Model;

/// <summary>What is known of a word of a <see cref="StorySignature"/>. Values are stored: they keep their numbers.</summary>
[Flags]
public enum StoryMarks : byte
{
    /// <summary>A word like others.</summary>
    None = 0,

    /// <summary>It stands in the title.</summary>
    Title = 1,

    /// <summary>It is written as a name.</summary>
    Name = 2,

    /// <summary>It is a number or holds one.</summary>
    Figure = 4,

    /// <summary>It is a day of the week or a month.</summary>
    Date = 8,
}
