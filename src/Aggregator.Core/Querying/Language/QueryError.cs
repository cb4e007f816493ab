namespace Aggregator.Core.Querying;

/// <summary>Why a text is no query.</summary>
/// <param name="Position">The character that is to blame, counted from 0; the text's length where it ends too early.</param>
/// <param name="Message">What is wrong and what to write instead, a sentence.</param>
public sealed record QueryError(int Position, string Message)
{
    /// <summary>The error with the character it points at, counted from 1 as people do.</summary>
    public override string ToString() => $"{Message.TrimEnd('.')} (at character {Position + 1}).";
}
