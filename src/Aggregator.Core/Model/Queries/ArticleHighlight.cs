namespace Aggregator.Core.Model;

/// <summary>What an article shows of the words that it was found by: HTML in which those words are marked, and everything else is escaped.</summary>
/// <param name="Title">The title.</param>
/// <param name="Excerpt">The part of the excerpt around the words; empty where there is no excerpt.</param>
public sealed record ArticleHighlight(string Title, string Excerpt)
{
    /// <summary>Begins a word that was found.</summary>
    public const string Start = "<mark>";

    /// <summary>Ends a word that was found.</summary>
    public const string End = "</mark>";
}
