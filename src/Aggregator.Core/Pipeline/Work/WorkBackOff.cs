namespace Aggregator.Core.Pipeline.Work;

/// <summary>When work is tried again that failed.</summary>
internal static class WorkBackOff
{
    private const double Growth = 6;
    private const double Jitter = 0.1;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The wait after so many attempts, lengthened by up to a tenth.</summary>
    /// <param name="attempts">How often it was tried; from 1.</param>
    /// <param name="first">The wait after the first.</param>
    /// <param name="asked">What the other side asks for at least; null when it says nothing.</param>
    /// <param name="random">0 to 1.</param>
    public static TimeSpan After(int attempts, TimeSpan first, TimeSpan? asked, double random)
    {
        var seconds = Math.Min(first.TotalSeconds * Math.Pow(Growth, attempts - 1), Longest.TotalSeconds);
        var wait = TimeSpan.FromSeconds(seconds * (1 + (Jitter * random)));
        return asked > wait ? asked.Value : wait;
    }
}
