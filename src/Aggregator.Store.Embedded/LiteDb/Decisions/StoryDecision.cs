using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// Decides to which story an article belongs, and lets all articles of a story know when it gains a provider: their heat is written
/// then, and only then, for it decays by itself.
/// </summary>
internal sealed class StoryDecision(WriteBatch batch, DateTimeOffset now)
{
    /// <summary>A new article joins the story of the one that tells the same news.</summary>
    public void Place(int row, ArticleDraft draft)
    {
        if (!batch.Stories.IsEnabled)
            return;

        var telling = batch.Follow(batch.Stories.FindTelling(draft));
        batch.Stories.AddSignature(row, draft);
        if (telling == 0 || telling == row || batch.Load(telling) is not { } earlier)
            return;

        var story = StoryOf(telling, earlier);
        Settle(story.With(row).With(new StoryCarrier(draft.Feed.Provider.Name, draft.PublishedAt)), story.Carriers.Count, row);
    }

    /// <summary>Another feed carries an article: its provider becomes one of the story's.</summary>
    public void Carry(int row, ArticleDraft draft)
    {
        var provider = draft.Feed.Provider.Name;
        if (!batch.Stories.IsEnabled || batch.Load(row) is not { } article || article.Provider.Name == provider)
            return;

        var story = StoryOf(row, article);
        if (!story.IsCarriedBy(provider) || article.StoryId is null)
            Settle(story.With(new StoryCarrier(provider, draft.PublishedAt)), story.Carriers.Count, row);
    }

    /// <summary>Two articles are one: so are their stories, under the older's name.</summary>
    public void Merge(int olderRow, Article older, int youngerRow, Article younger)
    {
        if (older.StoryId is null && younger.StoryId is null && older.Provider.Name == younger.Provider.Name)
            return;

        var story = StoryOf(olderRow, older);
        var other = StoryOf(youngerRow, younger);
        var before = older.StoryId is null ? 0 : story.Carriers.Count;
        foreach (var row in other.Rows.Where(row => row != youngerRow))
            story = story.With(row);
        foreach (var carrier in other.Carriers)
            story = story.With(carrier);
        Settle(story with { Rows = [.. story.Rows.Where(row => row != youngerRow)] }, before, other.Rows);
    }

    /// <summary>The article's story; a new one of its carriers where it has none.</summary>
    private StoredStory StoryOf(int row, Article article)
    {
        if (article.StoryId is { } id && ArticleId.TryParse(id, out var first) && batch.Stories.Find(batch.FindOwnRow(first.Key)) is { } story)
            return story;

        var others = article.Sightings.Where(s => s.Provider != article.Provider.Name).DistinctBy(s => s.Provider);
        return new StoredStory(
            row,
            article.Id.ToString(),
            [row],
            [new StoryCarrier(article.Provider.Name, article.PublishedAt), .. others.Select(s => new StoryCarrier(s.Provider, s.FirstSeen))]);
    }

    private void Settle(StoredStory story, int carriersBefore, params IReadOnlyList<int> joined)
    {
        batch.Stories.Put(story);
        var rows = IsTold(story, carriersBefore) ? story.Rows.Union(joined) : joined;
        foreach (var row in rows)
        {
            if (batch.Load(row) is not { } article)
                continue;

            var settled = article with { StoryId = story.Id, HeatMark = batch.Stories.Mark(story, article) };
            if (settled.StoryId != article.StoryId || settled.HeatMark != article.HeatMark)
                batch.Update(row, settled with { Updated = now, History = ArticleHistory.Grouped(article, settled, now) });
        }
    }

    /// <summary>
    /// Whether all articles are told of what a story gained: of each of the first providers, then of every fifth part more. Heat hardly
    /// moves any more by then, and a story that everybody carries would be written again and again.
    /// </summary>
    private static bool IsTold(StoredStory story, int carriersBefore)
    {
        var carriers = story.Carriers.Count;
        if (carriers == carriersBefore)
            return story.Rows.Count <= 2; // a story that begins here: its first article does not know of it
        if (carriers <= StorageConstants.FirstStoryCarriers)
            return true;
        return (int)Math.Log(carriers, StorageConstants.StoryGrowth) != (int)Math.Log(Math.Max(carriersBefore, 1), StorageConstants.StoryGrowth);
    }
}
