namespace Aggregator.Core.Model;

/// <summary>Where a text is looked for.</summary>
public enum QueryTextField
{
    /// <summary>Title, excerpt and content.</summary>
    Anywhere,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The authors.</summary>
    Author,
}
