using Aggregator.Core.Storage;

namespace Aggregator.Core.Pipeline.Work;

/// <summary>The work in memory for one host.</summary>
/// <param name="host">The host; empty where it is unknown.</param>
internal sealed class HostWork(string host)
{
    /// <summary>The host.</summary>
    public string Host { get; } = host;

    /// <summary>What waits, oldest first.</summary>
    public LinkedList<WorkItem> Items { get; } = new();

    /// <summary>How much is under way.</summary>
    public int Running { get; set; }

    /// <summary>Whether the store holds more of it.</summary>
    public bool HasMore { get; set; }

    /// <summary>Whether it may be forgotten.</summary>
    public bool IsIdle => Items.Count == 0 && Running == 0 && !HasMore;
}
