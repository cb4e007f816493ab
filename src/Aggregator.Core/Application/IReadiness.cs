namespace Aggregator.Core.Application;

/// <summary>Whether the service can do its work now, as <c>/readyz</c> tells it.</summary>
public interface IReadiness
{
    /// <summary>Every check as it stands, from memory: it is asked often, never waits and never throws.</summary>
    IReadOnlyList<ReadinessCheck> Check();
}
