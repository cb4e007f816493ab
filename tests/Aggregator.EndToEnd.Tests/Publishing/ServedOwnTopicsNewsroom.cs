namespace Aggregator.EndToEnd.Tests.Publishing;

/// <summary>The same with a service that owns the store.</summary>
public sealed class ServedOwnTopicsNewsroom : OwnTopicsNewsroom
{
    protected override bool HasService => true;
}
