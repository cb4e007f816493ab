namespace Aggregator.Core.Model;

/// <summary>How asking for a resource ended.</summary>
public enum ResourceOutcome
{
    /// <summary>Its bytes are here.</summary>
    Fetched,

    /// <summary>The host's robots.txt, the address guard or the settings forbid it: asking again is of no use.</summary>
    Refused,

    /// <summary>It is not there, or not for us (most 4xx): asking again is of no use.</summary>
    Missing,

    /// <summary>It is larger than asked for.</summary>
    TooLarge,

    /// <summary>The host could not be reached, failed or wants rest: it may be asked again later.</summary>
    Failed,
}
