namespace Aggregator.Core.Parsing.Fields;

/// <summary>What an element means.</summary>
/// <param name="Field">The field that it gives.</param>
/// <param name="Rank">Which of several elements for one field is believed: the lowest. Equal ranks: the first.</param>
/// <param name="IsPlain">Whether its definition says plain text, which feeds heed or not: it is markup only where it shows to be.</param>
internal sealed record FieldRule(Field Field, int Rank = 0, bool IsPlain = false);
