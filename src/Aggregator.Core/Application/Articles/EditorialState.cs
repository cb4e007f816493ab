namespace Aggregator.Core.Application;

/// <summary>The editorial state that somebody gives an article.</summary>
/// <param name="Published">Whether it is published.</param>
/// <param name="Origin">Who says so, for the article's history; at most 100 characters. Null names the interface alone.</param>
public sealed record EditorialState(bool Published, string? Origin = null)
{
    /// <summary>The longest origin, in characters.</summary>
    public const int MaxOriginLength = 100;
}
