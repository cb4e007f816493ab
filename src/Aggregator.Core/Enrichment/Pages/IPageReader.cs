using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Reads the page of an article.</summary>
public interface IPageReader
{
    /// <summary>
    /// What the page says of the article. Never throws for what the page holds, and takes a bounded time: milliseconds without main text,
    /// with it at worst a few seconds. Thread-safe.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="withText">Whether to look for the main text too, which costs a tree of the page; needless where the feed gives the text.</param>
    PageFacts Read(PageDocument page, bool withText);
}
