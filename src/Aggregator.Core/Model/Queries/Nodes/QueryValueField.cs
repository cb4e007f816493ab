namespace Aggregator.Core.Model;

/// <summary>Values that articles are found by.</summary>
public enum QueryValueField
{
    /// <summary>The owner's name.</summary>
    Provider,

    /// <summary>The owner's domain.</summary>
    Domain,

    /// <summary>A topic's name.</summary>
    Topic,

    /// <summary>The category.</summary>
    Category,

    /// <summary>The type.</summary>
    Type,

    /// <summary>The language.</summary>
    Language,

    /// <summary>The story.</summary>
    Story,
}
