namespace Aggregator.Core.Model;

/// <summary>Articles that hold a text.</summary>
/// <param name="Field">Where.</param>
/// <param name="Text">As it was written, without quotes or star; has a letter or a digit.</param>
/// <param name="Match">How.</param>
public sealed record TextNode(QueryTextField Field, string Text, TextMatch Match) : QueryNode;
