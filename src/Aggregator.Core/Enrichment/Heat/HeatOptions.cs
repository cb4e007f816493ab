namespace Aggregator.Core.Enrichment.Heat;

/// <summary>Settings of <c>Aggregator:Heat</c>.</summary>
public sealed class HeatOptions
{
    /// <summary>The section under "Aggregator".</summary>
    public const string Section = "Heat";

    /// <summary>The time in which a provider's carrying of a story comes to count half; 1 minute to 365 days.</summary>
    public TimeSpan HalfLife { get; set; } = TimeSpan.FromHours(12);

    /// <summary>So many other providers that take up a story at once give a heat of 50; twice as many 75. Above zero, at most 1,000.</summary>
    public double ProvidersForHalf { get; set; } = 3;

    /// <summary>A story has cooled when its other providers count for less than this; above zero, at most 1.</summary>
    public double CooledBelow { get; set; } = 0.02;
}
