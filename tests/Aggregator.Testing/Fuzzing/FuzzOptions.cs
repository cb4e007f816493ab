namespace Aggregator.Testing.Fuzzing;

/// <summary>What a run is made of.</summary>
/// <param name="Seed">The run's; that of each document follows from it and the document's number.</param>
/// <param name="Documents">How many documents.</param>
/// <param name="Workers">Threads.</param>
public sealed record FuzzOptions(int Seed, int Documents, int Workers)
{
    /// <summary>Failures after which a run ends: more of them tell nothing new.</summary>
    public const int MaxFailures = 100;
}
