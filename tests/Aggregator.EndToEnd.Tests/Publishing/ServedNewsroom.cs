namespace Aggregator.EndToEnd.Tests.Publishing;

/// <summary>The same with a service that owns the store.</summary>
public sealed class ServedNewsroom : Newsroom
{
    protected override bool HasService => true;
}
