using Aggregator.Core.Model;
using Aggregator.Core.Parsing;
using Microsoft.Extensions.Options;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A refresh is one transaction: it must be able to hold all the items that are read of a document.</summary>
internal sealed class TransactionSizeCheck(IOptions<StorageOptions> storage, IOptions<ParsingOptions> parsing) : IConfigurationCheck
{
    public IEnumerable<string> Check()
    {
        var (documents, items) = (storage.Value.MaxDocumentsPerTransaction, parsing.Value.MaxItems);
        return documents >= items
            ? []
            : [$"Aggregator:Storage:MaxDocumentsPerTransaction is {documents}, less than Aggregator:Parsing:MaxItems ({items}): raise the one or lower the other."];
    }
}
