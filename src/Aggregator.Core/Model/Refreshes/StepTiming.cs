namespace Aggregator.Core.Model;

/// <summary>How long one step of a refresh took.</summary>
public readonly record struct StepTiming(RefreshStep Step, TimeSpan Duration)
{
    /// <summary>Whether it was spent waiting for others, which says nothing of the feed.</summary>
    public bool IsWait => Step is RefreshStep.WaitForHost or RefreshStep.WaitForRoom;
}
