namespace Aggregator.EndToEnd.Tests.Index;

/// <summary>The same with a service that owns the store.</summary>
public sealed class ServedObservatory : Observatory
{
    protected override bool HasService => true;
}
