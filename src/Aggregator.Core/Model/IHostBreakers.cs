namespace Aggregator.Core.Model;

/// <summary>Which hosts are left alone because they keep failing: for health reports and metrics.</summary>
public interface IHostBreakers
{
    /// <summary>The hosts that rest or are being tried again, by name and port; every other host is asked as usual.</summary>
    IReadOnlyList<HostBreaker> Current { get; }
}
