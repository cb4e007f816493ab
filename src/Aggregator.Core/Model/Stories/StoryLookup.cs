namespace Aggregator.Core.Model;

/// <summary>What was found of an article's story. A later look goes on from it.</summary>
/// <param name="Telling">The article that most likely tells the same news; null when none does.</param>
/// <param name="Likelihood">How likely it does, 0–1.</param>
/// <param name="Seen">How many articles had been added by then.</param>
/// <param name="Withdrawals">How many had been withdrawn by then; where it has changed, a later look begins anew.</param>
/// <param name="Bands">The bands of the article's words; empty where nothing was looked at.</param>
public sealed record StoryLookup(StoryEntry? Telling, double Likelihood, int Seen, int Withdrawals, uint[] Bands)
{
    /// <summary>Nothing was looked at yet.</summary>
    public static StoryLookup None { get; } = new(null, 0, 0, 0, []);
}
