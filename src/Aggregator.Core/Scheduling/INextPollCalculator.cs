namespace Aggregator.Core.Scheduling;

/// <summary>Works out when a feed is due again. Pure but for the jitter's randomness.</summary>
public interface INextPollCalculator
{
    /// <summary>The next poll time and the rule that decided it.</summary>
    NextPoll Calculate(NextPollInput input);
}
