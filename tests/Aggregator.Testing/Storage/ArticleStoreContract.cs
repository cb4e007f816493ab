using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <summary>
/// What every store must do. A store's tests inherit it and say how to open an empty store, and the same one again.
/// </summary>
public abstract partial class ArticleStoreContract : IAsyncLifetime
{
    private IArticleStore? _store;

    /// <summary>The clock that the store is given.</summary>
    protected FakeTimeProvider Time { get; } = new(DraftBuilder.Arrival.AddHours(1));

    /// <summary>The store under test.</summary>
    protected IArticleStore Store => _store!;

    /// <summary>Ends with the test.</summary>
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _store = await OpenAsync(Time);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the test's store: empty at first, later what was stored.</summary>
    protected abstract Task<IArticleStore> OpenAsync(TimeProvider time);

    /// <summary>Removes what the test's store left behind.</summary>
    protected abstract ValueTask CleanUpAsync();

    /// <summary>Closes the store and opens it again.</summary>
    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        _store = await OpenAsync(Time);
    }

    private Task<CommitResult> CommitAsync(Feed feed, params ArticleDraft[] drafts) =>
        Store.CommitAsync(CommitBuilder.Commit(feed, drafts), Token);

    private async Task<Article> FindAsync(string name)
    {
        var article = await Store.FindAsync(DraftBuilder.Id(name), Token);
        article.ShouldNotBeNull();
        return article;
    }

    private static void ShouldCount(CommitResult result, int added, int changed, int known)
    {
        result.Accepted.ShouldBeTrue();
        (result.Outcome.NewArticles, result.Outcome.ChangedArticles, result.Outcome.KnownItems).ShouldBe((added, changed, known));
        result.State.LastOutcome.ShouldBe(result.Outcome);
    }
}
