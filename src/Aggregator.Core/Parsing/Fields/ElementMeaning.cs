namespace Aggregator.Core.Parsing.Fields;

/// <summary>What an element means in one document.</summary>
/// <param name="Field">The field that it gives.</param>
/// <param name="Rank">The lowest is believed.</param>
/// <param name="IsAtom">Whether it is written by Atom's rules (type attributes) rather than by those of RSS (markup always allowed).</param>
/// <param name="IsPlain">Whether it is markup only where it shows to be. Not of account to Atom, which says so by attributes.</param>
internal sealed record ElementMeaning(Field Field, int Rank, bool IsAtom, bool IsPlain)
{
    /// <summary>Nothing to us.</summary>
    public static ElementMeaning None { get; } = new(Field.None, 0, false, false);
}
