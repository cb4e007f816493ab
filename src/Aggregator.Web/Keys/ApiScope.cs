namespace Aggregator.Web.Keys;

/// <summary>What a key allows; each allows all before it.</summary>
public enum ApiScope
{
    /// <summary>Nothing but what everybody may: whether the service is alive and ready.</summary>
    None,

    /// <summary>To read everything.</summary>
    Read,

    /// <summary>To start and cancel refreshes.</summary>
    Refresh,

    /// <summary>To change articles, and to have the index made anew.</summary>
    Admin,
}
