using Aggregator.Core.Enrichment.Pages;
using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline.Pages;

/// <summary>Reads the pages of articles, once each and after every edit.</summary>
internal sealed class PageWorkHandler : IWorkHandler, IDisposable
{
    private const string Accept = "text/html, application/xhtml+xml;q=0.9";

    private readonly IResourceFetcher _fetcher;
    private readonly IPageReader _reader;
    private readonly PagePatch _patch;
    private readonly IArticleWork[] _further;
    private readonly StoredDrafts _drafts;
    private readonly DocumentGate _documents;
    private readonly PagesOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _parsing;

    public PageWorkHandler(
        IResourceFetcher fetcher,
        IPageReader reader,
        PagePatch patch,
        IEnumerable<IArticleWork> work,
        StoredDrafts drafts,
        DocumentGate documents,
        IOptions<PagesOptions> options,
        TimeProvider time)
    {
        (_fetcher, _reader, _patch, _drafts, _documents, _options, _time) = (fetcher, reader, patch, drafts, documents, options.Value, time);
        _further = [.. work.Where(w => w.Kind != PageWork.Name)];
        _parsing = new SemaphoreSlim(_options.MaxConcurrency);
    }

    /// <inheritdoc/>
    public string Kind => PageWork.Name;

    /// <inheritdoc/>
    public async Task<WorkResult> RunAsync(WorkItem work, Article article, CancellationToken cancellationToken)
    {
        if (!_options.Enabled || !Uri.TryCreate(article.WebUrl, UriKind.Absolute, out var url))
            return WorkResult.Nothing;
        var page = await _fetcher.FetchAsync(new ResourceRequest(url, Accept, _options.MaxBytes), cancellationToken).ConfigureAwait(false);
        if (page.Outcome == ResourceOutcome.Failed)
            return new WorkResult(TryAgain: true, NotBefore: page.RetryAfter, Message: page.Message);
        if (page.Outcome != ResourceOutcome.Fetched || !IsHtml(page))
            return new WorkResult(Message: page.Message);

        var facts = await ReadAsync(page, work.Payload != PageWork.WithoutText, cancellationToken).ConfigureAwait(false);
        return new WorkResult(_patch.Of(article, facts) is { } patch ? WithFurtherWork(patch, article) : null);
    }

    /// <inheritdoc/>
    public void Dispose() => _parsing.Dispose();

    // One without a type is taken for what was asked for.
    private static bool IsHtml(ResourceResult page) =>
        page.ContentType is null || page.ContentType.Contains("html", StringComparison.OrdinalIgnoreCase);

    private async Task<PageFacts> ReadAsync(ResourceResult page, bool withText, CancellationToken cancellationToken)
    {
        await _parsing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var bytes = page.Bytes.Length;
            using var room = await _documents.EnterAsync(bytes, cancellationToken).ConfigureAwait(false);
            var document = new PageDocument(page.Bytes, page.ContentType, page.FinalUrl);
            var facts = await LargeDocuments.RunAsync(bytes, () => _reader.Read(document, withText)).ConfigureAwait(false);
            LargeDocuments.Reclaim(bytes);
            return facts;
        }
        finally
        {
            _parsing.Release();
        }
    }

    /// <summary>Images that the page adds are to be looked at as those of the feed.</summary>
    private ArticlePatch WithFurtherWork(ArticlePatch patch, Article article)
    {
        if (patch.Images is null)
            return patch;
        var draft = _drafts.Of(patch.ApplyTo(article));
        var now = _time.GetUtcNow();
        return patch with { Work = [.. _further.Select(w => w.Of(draft, now)).OfType<NewWorkItem>()] };
    }
}
