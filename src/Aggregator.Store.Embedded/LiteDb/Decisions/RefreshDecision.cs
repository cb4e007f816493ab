using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Decides what a refresh's items are - new, changed, seen or known - against what is stored at this moment.</summary>
internal sealed class RefreshDecision(WriteBatch batch, RefreshCommit commit, StoryDecision stories, TimeSpan waited, bool recordsEvents)
{
    // Rows that an item of this refresh met before: a document that holds one article twice must not edit it back and forth.
    private readonly HashSet<int> _met = [];
    private readonly HashSet<int> _brought = [];
    private readonly HashSet<ulong> _forgotten = [];
    private int _new;
    private int _changed;
    private int _known;

    public CommitResult Decide()
    {
        var stored = batch.Feed(commit.Feed.Id);
        if (stored is not null && stored.State.Epoch > commit.Epoch)
            return new CommitResult(false, commit.Outcome, stored.ToState(), batch.Counters.Sequence);

        // In place before the items, which move its counters.
        var state = commit.State with
        {
            Id = commit.Feed.Id,
            Epoch = commit.Epoch,
            Refreshes = (stored?.State.Refreshes ?? 0) + 1,
            Articles = stored?.Articles ?? 0,
            Sightings = stored?.Sightings ?? 0,
        };
        var feed = new StagedFeed(state, stored?.Recent ?? PackedOutcomes.None);
        batch.PutFeed(feed);

        foreach (var draft in commit.Articles)
            TakeArticle(draft);

        foreach (var draft in commit.Sightings)
            TakeSighting(draft);

        PutDigests();
        PutWork();
        var outcome = Outcome();
        // Validators of a document of which something was left out would hide it behind a 304 until the document changes.
        var validators = _forgotten.Count == 0 ? feed.State.Validators : Validators.None;
        feed.State = feed.State with { Validators = validators };
        batch.Record(feed, outcome);
        return new CommitResult(true, outcome, feed.ToState(), batch.Counters.Sequence);
    }

    private RefreshOutcome Outcome() => commit.Outcome with
    {
        NewArticles = _new,
        ChangedArticles = _changed,
        KnownItems = commit.Outcome.KnownItems + _known,
        Timings = [.. commit.Outcome.Timings, new StepTiming(RefreshStep.Commit, waited)],
    };

    private void TakeArticle(ArticleDraft draft)
    {
        var row = batch.FindRow(draft.Keys);
        if (row == 0)
        {
            var created = DraftArticles.Create(draft);
            row = batch.Insert(created, draft.Keys);
            _met.Add(row);
            _brought.Add(row);
            batch.Count(commit.Feed.Id, articles: 1, sightings: 0);
            stories.Place(row, draft);
            if (recordsEvents)
                EventWork.Add(batch, created, created.Published ? [ArticleOccasion.New, ArticleOccasion.Published] : [ArticleOccasion.New]);
            _new++;
            return;
        }

        batch.AddKeys(row, draft.Keys);
        var facts = batch.Facts(row);
        var isOwn = facts.Fate == ArticleFate.Stored && facts.OwnerFeed == commit.Feed.Id;
        if (_met.Add(row) && isOwn && facts.TextHash != draft.TextHash && batch.Load(row) is { } article)
        {
            batch.Update(row, DraftArticles.Edit(article, draft));
            _brought.Add(row);
            _changed++;
            return;
        }

        Know(draft, row, facts);
    }

    private void TakeSighting(ArticleDraft draft)
    {
        var row = batch.FindRow(draft.Keys);
        if (row == 0)
        {
            _forgotten.Add(draft.RawHash);
            return;
        }

        batch.AddKeys(row, draft.Keys);
        var facts = batch.Facts(row);
        var isUnreadEdit = facts.Fate == ArticleFate.Stored && facts.OwnerFeed == commit.Feed.Id && facts.TextHash != draft.TextHash;
        if (_met.Add(row) && isUnreadEdit)
            _forgotten.Add(draft.RawHash); // its own article after all, edited and not enriched: it must come again

        Know(draft, row, facts);
    }

    private void Know(ArticleDraft draft, int row, RowFacts facts)
    {
        _known++;
        if (facts.Fate != ArticleFate.Stored || facts.OwnerFeed == commit.Feed.Id)
            return;

        var article = batch.Load(row);
        if (article is null || article.Sightings.Any(s => s.FeedId == commit.Feed.Id))
            return;

        batch.Update(row, DraftArticles.See(article, draft));
        batch.Count(commit.Feed.Id, articles: 0, sightings: 1);
        stories.Carry(row, draft);
    }

    private void PutDigests()
    {
        if (commit.Digests is not { } digests)
            return;

        batch.Digests[commit.Feed.Id] = _forgotten.Count == 0 ? digests : [.. digests.Where(d => !_forgotten.Contains(d.RawHash))];
    }

    /// <summary>Work for an article that this refresh did not bring after all is somebody else's, and done or waiting already.</summary>
    private void PutWork()
    {
        foreach (var work in commit.Work)
        {
            if (work.Key is not { } key)
            {
                batch.AddWork(work, null);
                continue;
            }

            var row = batch.FindRow(key);
            var isOthers = _met.Contains(row) && !_brought.Contains(row);
            if (row != 0 && !isOthers && batch.Load(row) is { } article)
                batch.AddWork(work, article);
        }
    }
}
