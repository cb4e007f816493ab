using Aggregator.Core.Parsing;
using Aggregator.Store.Embedded.LiteDb;
using Microsoft.Extensions.Options;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class TransactionSizeCheckTests
{
    [Theory]
    [InlineData(5_000, 5_000, 0)]
    [InlineData(4_999, 5_000, 1)]
    public void Check_TransactionHoldsADocument_OrIsAnError(int documents, int items, int errors) =>
        new TransactionSizeCheck(
            Options.Create(new StorageOptions { MaxDocumentsPerTransaction = documents }),
            Options.Create(new ParsingOptions { MaxItems = items })).Check().Count().ShouldBe(errors);
}
