using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Enrichment.Work;

/// <summary>Says what slow work of one kind an article leaves to be done. Asked of every new or edited article, before it is stored, and of articles that other work has changed.</summary>
public interface IArticleWork
{
    /// <summary>The kind of the work.</summary>
    string Kind { get; }

    /// <summary>The work; null where the article needs none. Cheap: it is part of the refresh.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="now">The time.</param>
    NewWorkItem? Of(ArticleDraft draft, DateTimeOffset now);
}
