namespace Aggregator.EndToEnd.Tests.Publishing;

/// <summary>The same with a service that owns the store.</summary>
public sealed class ServedMixedFeeds : MixedFeeds
{
    protected override bool HasService => true;
}
