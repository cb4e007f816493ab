namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What a sliced read yields.</summary>
internal static class ReadStep
{
    /// <summary>The slice ends here.</summary>
    public const int Pause = 0;
}
