using Aggregator.Core.Model;

namespace Aggregator.Store.Tests.Lucene;

/// <summary>Of a few articles the related ones are those that a person would choose, the first of them first.</summary>
public sealed class RelatedJudgementTests : IDisposable
{
    private static readonly Article[] Articles =
    [
        News(1, 0, "Police expand facial recognition trials in London", "The Metropolitan Police will use live facial recognition cameras in more boroughs, while privacy campaigners ask for a law on surveillance.", "Computer Vision", "AI"),
        News(2, 1, "Home Office hears caution over facial recognition surveillance", "Experts told the Home Office that police use of facial recognition cameras needs clearer rules before surveillance grows.", "Computer Vision", "AI"),
        News(3, 3, "Airport tests facial recognition at boarding gates", "Passengers may board by facial recognition; privacy groups ask who keeps the images of the cameras.", "Computer Vision", "AI"),
        News(4, 2, "New image analysis service recognises custom objects", "Developers can train a model of computer vision to find objects in images without expertise.", "Computer Vision", "AI"),
        News(5, 4, "Language model writes code from a comment", "The language model was trained on public code and completes functions for programmers.", "AI"),
        News(6, 1, "Programmers judge the language model that completes code", "Half of the programmers say that code of the language model needs review, some that it saves hours.", "AI"),
        News(7, 0, "Hurricane Mira nears the coast of Florida", "Residents of Florida's coast board up windows as hurricane Mira gains strength over warm water.", "Weather"),
        News(8, 1, "Florida orders evacuation before hurricane Mira", "The governor of Florida ordered residents of the coast to leave before hurricane Mira makes landfall.", "Weather"),
        News(9, 2, "How warm water strengthens a hurricane", "Meteorologists explain why warm water in the Gulf gives a hurricane its strength.", "Weather", "Science"),
        News(10, 40, "Florida remembers an older hurricane", "Thirty years ago a hurricane destroyed towns on the coast of Florida.", "Weather"),
        News(11, 0, "Central bank raises interest rates again", "The central bank raised interest rates by half a point to slow inflation.", "Economy"),
        News(12, 1, "Inflation slows for the third month", "Prices of energy fell, and inflation slowed; economists expect the central bank to pause interest rates.", "Economy"),
        News(13, 2, "Mortgage costs follow interest rates upward", "Home owners pay more as banks pass on higher interest rates on each mortgage.", "Economy"),
        News(14, 1, "Local football club wins derby", "The striker scored twice in the derby before a sold-out stadium.", "Sport"),
        News(15, 2, "Striker leaves football club after derby win", "The striker who decided the derby moves to a rival football club.", "Sport"),
        News(16, 5, "Museum shows paintings of the sea", "Ninety paintings tell how artists saw the sea.", "Culture"),
        News(17, 6, "Recipe: a lentil soup for cold evenings", "Lentils, cumin and lemon make a warming soup."),
        News(18, 0, "Probe finds organic molecules on comet", "The space probe measured organic molecules in the dust of the comet.", "Space", "Science"),
        News(19, 3, "Space probe begins its orbit of the comet", "After ten years the probe entered its orbit around the comet and sends images of its dust.", "Space", "Science"),
        News(20, 2, "Telescope sees water on a distant planet", "The space telescope found signs of water in the atmosphere of a planet.", "Space", "Science"),
        News(21, 1, "Telescopio spaziale vede acqua su un pianeta", "Il telescopio spaziale ha trovato tracce di acqua nell'atmosfera di un pianeta lontano.", "Space"),
        News(22, 2, "Zugverkehr nach Unwetter gestört", "Nach dem Unwetter ist der Zugverkehr im Norden gestört, Reisende warten auf Bahnhöfen.", "Weather"),
        News(23, 3, "Bahn: Zugverkehr im Norden rollt wieder", "Nach dem Unwetter fahren Züge im Norden wieder, die Bahnhöfe leeren sich.", "Verkehr"),
        News(24, 2, "Chess champion defends title", "The champion won the last game of the match."),
        News(25, 1, "Startup raises money for electric ferries", "The startup builds ferries with batteries for short routes."),
    ];

    private readonly LikenessSet _set = new(Articles);

    public static TheoryData<int, int[]> Judged => new()
    {
        { 1, [2, 3] },
        { 2, [1, 3] },
        { 5, [6] },
        { 7, [8, 9, 10] },
        { 11, [12, 13] },
        { 14, [15] },
        { 18, [19] },
        { 22, [23] },
    };

    [Theory]
    [MemberData(nameof(Judged))]
    public void Related_OfAnArticle_AreWhatAPersonExpects(int asked, int[] expected) =>
        _set.Related(Article(asked)).ShouldBe(expected.Select(n => Article(n).Title));

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(24)]
    [InlineData(25)]
    public void Related_OfAnArticleThatStandsAlone_AreNone(int asked) => _set.Related(Article(asked)).ShouldBeEmpty();

    public void Dispose() => _set.Dispose();

    private static Article Article(int number) => Articles[number - 1];

    private static Article News(int number, double daysAgo, string title, string excerpt, params string[] topics) =>
        LikenessSet.Article(number, title, excerpt, daysAgo) with { Topics = topics };
}
