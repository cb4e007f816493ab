namespace Aggregator.Core.Model;

/// <summary>Kinds of work that webhooks leave in the store.</summary>
public static class WorkKinds
{
    /// <summary>Something that happened to an article, for all webhooks; the payload is the occasion.</summary>
    public const string Event = "event";

    /// <summary>Before a webhook's name: a message to it that waits.</summary>
    public const string HookPrefix = "hook:";

    /// <summary>Before a webhook's name: a message to it that was given up.</summary>
    public const string DeadPrefix = "dead:";
}
