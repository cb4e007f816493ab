namespace Aggregator.Core.Exporting;

/// <summary>What a feed says of itself.</summary>
/// <param name="Title">Its title, not empty.</param>
/// <param name="SelfUrl">Where it is; null where it is a file, and its place unknown.</param>
/// <param name="HomeUrl">What it is of.</param>
/// <param name="Updated">When it last changed.</param>
public sealed record FeedDescription(string Title, string? SelfUrl, string HomeUrl, DateTimeOffset Updated)
{
    /// <summary>A feed of no certain place, as a file.</summary>
    public static FeedDescription Default { get; } = new("Aggregator", null, "http://127.0.0.1:5080/", DateTimeOffset.UnixEpoch);

    /// <summary>The name under which articles are known for good, in every feed.</summary>
    public static string IdOf(Model.Article article) => $"urn:aggregator:article:{article.Id}";
}
