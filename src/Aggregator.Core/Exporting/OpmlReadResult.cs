namespace Aggregator.Core.Exporting;

/// <summary>What was found in an OPML document.</summary>
/// <param name="Outlines">The feeds, in the order of the document.</param>
/// <param name="Errors">What could not be read, with its line. A document that breaks off gives the feeds before the break as well.</param>
public sealed record OpmlReadResult(IReadOnlyList<OpmlOutline> Outlines, IReadOnlyList<string> Errors);
