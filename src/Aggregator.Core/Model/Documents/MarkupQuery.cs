namespace Aggregator.Core.Model;

/// <summary>Which elements are looked for in markup.</summary>
/// <param name="Names">Tags, in lower case, that are looked at whatever their attributes.</param>
/// <param name="Attributes">Attributes, in lower case, that are read; an element with one of them is looked at whatever its tag.</param>
/// <param name="TextLength">How many characters of an element's text are wanted; 0 for none, negative where the element is not.</param>
public sealed record MarkupQuery(IReadOnlySet<string> Names, IReadOnlySet<string> Attributes, Func<MarkupElement, int> TextLength);
