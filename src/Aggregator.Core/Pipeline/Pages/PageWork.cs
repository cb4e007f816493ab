using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline.Pages;

/// <summary>Leaves the page of an article to be read, where its provider wants that.</summary>
internal sealed class PageWork(IOptions<PagesOptions> options) : IArticleWork
{
    /// <summary>See <see cref="Kind"/>.</summary>
    public const string Name = "page";

    /// <summary>What the work says when the feed gave the article's text.</summary>
    public const string WithoutText = """{"text":false}""";

    /// <summary>What the work says when the feed gave at most a summary.</summary>
    public const string WithText = """{"text":true}""";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public NewWorkItem? Of(ArticleDraft draft, DateTimeOffset now)
    {
        if (!options.Value.Enabled || !draft.Feed.Provider.Pages || now - draft.PublishedAt > options.Value.MaxAge)
            return null;
        var isWeb = Uri.TryCreate(draft.WebUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
        return isWeb ? new NewWorkItem(Name, draft.Keys[0], draft.LacksText ? WithText : WithoutText) : null;
    }
}
