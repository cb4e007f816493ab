namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A name and its number, from 1 on within its kind.</summary>
internal readonly record struct Term(TermKind Kind, int Number, string Text);
