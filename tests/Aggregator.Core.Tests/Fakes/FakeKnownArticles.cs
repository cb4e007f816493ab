using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Tests.Fakes;

internal sealed class FakeKnownArticles : IKnownArticles
{
    private readonly Dictionary<ArticleKey, KnownArticle> _known = [];

    public FakeKnownArticles Add(string key, FeedId owner, ulong textHash, bool deleted = false)
    {
        _known[ArticleKey.Of(key)] = new KnownArticle(ArticleId.From(ArticleKey.Of(key)), owner, textHash, deleted);
        return this;
    }

    public ValueTask ReadyAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public KnownArticle? Find(IReadOnlyList<ArticleKey> keys)
    {
        foreach (var key in keys)
        {
            if (_known.TryGetValue(key, out var article))
                return article;
        }

        return null;
    }
}
