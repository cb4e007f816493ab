using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A story: its articles and who carries it. One that has a single article has several carriers of it.</summary>
/// <param name="FirstRow">The row of the article that it is named after.</param>
/// <param name="Id">Its name: that article's id.</param>
/// <param name="Rows">Its articles in the order they came, at most <see cref="StorageConstants.MaxStoryArticles"/>.</param>
/// <param name="Carriers">Its providers.</param>
internal sealed record StoredStory(int FirstRow, string Id, IReadOnlyList<int> Rows, IReadOnlyList<StoryCarrier> Carriers)
{
    /// <summary>Whether a provider carries it.</summary>
    public bool IsCarriedBy(string provider) => Carriers.Any(c => c.Provider == provider);

    /// <summary>With an article; unchanged where it has it, or has enough.</summary>
    public StoredStory With(int row) =>
        Rows.Contains(row) || Rows.Count >= StorageConstants.MaxStoryArticles ? this : this with { Rows = [.. Rows, row] };

    /// <summary>With a provider; unchanged where it carries the story already.</summary>
    public StoredStory With(StoryCarrier carrier) =>
        IsCarriedBy(carrier.Provider) ? this : this with { Carriers = [.. Carriers, carrier] };
}
