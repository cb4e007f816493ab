using Aggregator.Core.Storage;
using Aggregator.Testing.Storage;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class EmbeddedArticleStoreContractTests : ArticleStoreContract
{
    private readonly StoreDirectory _directory = new();

    protected override Task<IArticleStore> OpenAsync(TimeProvider time) => _directory.OpenAsync(time);

    protected override ValueTask CleanUpAsync()
    {
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }
}
