namespace Aggregator.Core.Application;

/// <summary>Sums over a run.</summary>
/// <param name="Feeds">Feeds of the run, those that have not ended too.</param>
/// <param name="Updated">Feeds whose document was read and committed.</param>
/// <param name="NotModified">Feeds whose server said 304.</param>
/// <param name="Unchanged">Feeds that sent the body of last time.</param>
/// <param name="Held">Feeds that were not asked.</param>
/// <param name="Failed">Feeds that failed in any way.</param>
/// <param name="NewArticles">Articles stored first.</param>
/// <param name="ChangedArticles">Articles edited.</param>
/// <param name="KnownItems">Items known already.</param>
public sealed record RunTotals(
    int Feeds, int Updated, int NotModified, int Unchanged, int Held, int Failed, int NewArticles, int ChangedArticles, int KnownItems);
