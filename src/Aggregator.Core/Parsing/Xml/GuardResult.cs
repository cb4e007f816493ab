namespace Aggregator.Core.Parsing.Xml;

/// <summary>What the guard pass found.</summary>
/// <param name="Error">Why the text is no safe, well-formed XML; null when it is.</param>
/// <param name="ItemCount">Items of the whole document.</param>
/// <param name="MaxChildren">Most child elements of one item.</param>
/// <param name="HasInlineSpace">Whether white space alone separates inline elements of a text: a tree must keep it.</param>
/// <param name="IsBeyondBounds">Whether it has more structure than is read, which no repair can help.</param>
internal readonly record struct GuardResult(
    string? Error, int ItemCount = 0, int MaxChildren = 0, bool HasInlineSpace = false,
    bool IsBeyondBounds = false);
